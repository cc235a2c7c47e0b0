// SPDX-License-Identifier: MIT

import { soFar } from '../search/format.js';

/** @typedef {'en' | 'ru'} Lang */
/** @typedef {typeof en} Strings */
/** @typedef {{ training: string, validation: string }} Losses */

const en = {
  headline: 'Judged in your browser.',
  lede: 'Does a picture show what the words say? Three experts and a crowd answered that for a thousand photos. Here the models that answer it are trained and judged before your eyes, each on photos and captions that it has not seen.',
  packTitle: 'From the pack',
  packNote:
    'It comes with the page and holds numbers only: embeddings and judgements, no photo and no sentence.',
  run: 'Train and judge',
  dataTitle: 'From the data set',
  dataNote:
    'Drop the task’s folder here: train_dataset.csv, ExpertAnnotations.tsv, CrowdAnnotations.tsv and train_images. The photos are read on this device, and nothing is uploaded.',
  choose: 'Choose the folder…',
  cancel: 'Cancel',
  /** @param {number} loaded bytes @param {number | null} total */
  loading: (loaded, total) => `Loading what trains and judges${soFar(loaded, total, 'en')}`,
  loadingShort: 'Loading',
  phases: {
    /** @param {number} done @param {number} total */
    photos: (done, total) => `Looked at ${done} of ${total} photos`,
    /** @param {number} done @param {number} total */
    captions: (done, total) => `Read ${done} of ${total} sentences`,
    /** @param {number} done @param {number} total */
    cells: (done, total) => `Trained and judged ${done} of ${total} parts`,
  },
  phaseNames: {
    photos: 'Looking at the photos',
    captions: 'Reading the sentences',
    cells: 'Training and judging',
  },
  /** @param {number | null} seconds */
  left: (seconds) => {
    if (seconds === null) return '';
    return seconds < 50
      ? `, about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s left`
      : `, about ${Math.ceil(seconds / 60)} min left`;
  },
  progress: 'Progress of the evaluation',
  cancelled: 'Cancelled. Nothing was kept.',
  failed: 'The evaluation did not finish.',
  /** @param {string} seconds */
  took: (seconds) => `Trained 25 times and judged in ${seconds} s, on this device.`,
  summaryTitle: 'What the folder holds',
  /** @param {number} photos @param {number} captions */
  summary: (photos, captions) =>
    `${photos.toLocaleString('en')} photos and ${captions.toLocaleString('en')} sentences.`,
  /** @param {number} hidden @param {number} photos */
  hidden: (hidden, photos) =>
    `${hidden.toLocaleString('en')} of the ${photos.toLocaleString('en')} photos train nothing, since they show people under 16.`,
  byLists: 'The frozen lists in the folder (eval) say which.',
  byCaptionRule:
    'The folder has no frozen lists (eval): our own caption rule, the one of the gallery, says which.',
  whichHidden: 'Which photos are these?',
  leftOut: 'Left out:',
  /** @param {string} name */
  skipped: (name) => `Skipped ${name}:`,
  noPairs: 'No pair of this kind was judged.',
  which: 'Which pairs',
  all: 'All pairs',
  allowed: 'Allowed pairs',
  tableTitle: 'How well they judge',
  /** @param {number} n @param {string} variance */
  about: (n, variance) =>
    `${n.toLocaleString('en')} pairs; variance of the experts’ scores ${variance}. MSE: lower is better; τ and R²: higher.`,
  scorer: 'Scorer',
  scorers: {
    mean: 'Mean of the training pairs',
    concat_ridge: 'Linear, embeddings side by side',
    ridge: 'Linear regression (ridge)',
    mlp: 'Neural net (MLP)',
    cosine: 'Cosine',
    centred_cosine: 'Cosine, means subtracted',
    human: 'One human expert',
    clip_s: 'CLIP-S (published)',
    pac_s: 'PAC-S (published)',
  },
  short: {
    mean: 'mean',
    concat_ridge: 'side by side',
    ridge: 'linear',
    mlp: 'MLP',
    cosine: 'cosine',
    centred_cosine: 'centred',
  },
  errorsTitle: 'Squared error against the experts',
  /** @param {string} human */
  errorsNote: (human) =>
    `Whiskers: 95 % intervals, photos drawn again. The line: one expert against the other two, ${human}.`,
  reliabilityTitle: 'Does a probability mean what it says?',
  reliabilityNote:
    'Fifteen bins of equally many pairs. On the diagonal, of pairs called 30 % people say 0.3.',
  /** @param {string} said */
  reliabilitySaid: (said) => `Expected calibration error: ${said}.`,
  scatterTitle: 'The neural net and the experts, pair by pair',
  scatterNote: 'The darker a cell, the more pairs fell into it.',
  /** @param {number} n @param {string} r2 */
  scatterSaid: (n, r2) =>
    `${n.toLocaleString('en')} pairs; the net explains ${r2} of the variance of the human scores.`,
  recallTitle: 'How soon the right photo is found',
  /** @param {number} queries @param {number} photos */
  recallNote: (queries, photos) =>
    `${queries.toLocaleString('en')} sentences search ${photos.toLocaleString('en')} photos, each for the one that it was written for.`,
  recallK: 'among the first k',
  recallFound: 'found, %',
  counting: 'Being counted…',
  curvesTitle: 'How the neural net learnt',
  curvesNote: 'Thin: each of the 25 parts. Bold: their mean, as far as every part went.',
  /** @param {number} epochs @param {Losses} first @param {Losses} last */
  curvesSaid: (epochs, first, last) =>
    `Over ${epochs} epochs the mean loss of the training pairs went from ${first.training} to ${last.training}, that of the pairs held back from ${first.validation} to ${last.validation}.`,
  training: 'training',
  validation: 'held back',
  epoch: 'epoch',
  loss: 'cross-entropy',
  pairsTitle: 'The worst and the best pairs',
  pairsNote:
    'Out of fold: the scorer had seen neither the photo nor the sentence. People is the experts’ mean, brought to 0 to 100 %.',
  pairsNeedData: 'The worst and the best pairs can be looked at with the data set only.',
  noImageRule:
    'This site has another model than the image rule was made for, so that nobody has looked for people under 16: no photo is shown.',
  looking: 'The policy looks at the photos…',
  whichScorer: 'Which scorer',
  worst: 'Furthest from the experts',
  best: 'Closest to the experts',
  people: 'people',
  predicted: 'predicted',
  observed: 'mean human score',
  error: 'mean squared error',
  /** @param {string} what */
  saveLabel: (what) => `Save: ${what}`,
};

/** @type {Strings} */
const ru = {
  headline: 'Проверка прямо в браузере.',
  lede: 'Показывает ли картинка то, о чём говорят слова? Три эксперта и группа людей ответили на это для тысячи фотографий. Модели, которые отвечают сами, обучаются и проверяются у вас на глазах, каждая — на фотографиях и подписях, которых она не видела.',
  packTitle: 'Из набора страницы',
  packNote:
    'Он приходит со страницей и содержит только числа: эмбеддинги и оценки, ни одной фотографии и ни одного предложения.',
  run: 'Обучить и проверить',
  dataTitle: 'Из данных задачи',
  dataNote:
    'Перетащите сюда папку задачи: train_dataset.csv, ExpertAnnotations.tsv, CrowdAnnotations.tsv и train_images. Фотографии читаются на этом устройстве, ничего не загружается в сеть.',
  choose: 'Выбрать папку…',
  cancel: 'Отменить',
  loading: (loaded, total) => `Загружается всё нужное${soFar(loaded, total, 'ru')}`,
  loadingShort: 'Загрузка',
  phases: {
    photos: (done, total) => `Просмотрено фотографий: ${done} из ${total}`,
    captions: (done, total) => `Прочитано предложений: ${done} из ${total}`,
    cells: (done, total) => `Обучено и проверено частей: ${done} из ${total}`,
  },
  phaseNames: {
    photos: 'Просмотр фотографий',
    captions: 'Чтение предложений',
    cells: 'Обучение и проверка',
  },
  left: (seconds) => {
    if (seconds === null) return '';
    return seconds < 50
      ? `, осталось около ${Math.max(5, Math.ceil(seconds / 5) * 5)} с`
      : `, осталось около ${Math.ceil(seconds / 60)} мин`;
  },
  progress: 'Ход проверки',
  cancelled: 'Отменено. Ничего не сохранено.',
  failed: 'Проверка не завершилась.',
  took: (seconds) => `Обучено 25 раз и проверено за ${seconds} с на этом устройстве.`,
  summaryTitle: 'Что есть в папке',
  summary: (photos, captions) =>
    `Фотографий: ${photos.toLocaleString('ru')}, предложений: ${captions.toLocaleString('ru')}.`,
  hidden: (hidden, photos) =>
    `Не участвуют в обучении, так как показывают людей младше 16 лет: ${hidden.toLocaleString('ru')} из ${photos.toLocaleString('ru')} фотографий.`,
  byLists: 'Какие — говорят неизменные списки в папке (eval).',
  byCaptionRule:
    'Неизменных списков (eval) в папке нет: какие — решает наше правило подписей, то же, что в галерее.',
  whichHidden: 'Какие это фотографии?',
  leftOut: 'Не вошло:',
  skipped: (name) => `Пропущено: ${name}:`,
  noPairs: 'Таких пар никто не оценил.',
  which: 'Какие пары',
  all: 'Все пары',
  allowed: 'Разрешённые пары',
  tableTitle: 'Как хорошо они судят',
  about: (n, variance) =>
    `Пар: ${n.toLocaleString('ru')}; дисперсия оценок экспертов ${variance}. MSE: меньше — лучше; τ и R²: больше — лучше.`,
  scorer: 'Модель',
  scorers: {
    mean: 'Среднее обучающих пар',
    concat_ridge: 'Линейная, эмбеддинги рядом',
    ridge: 'Линейная регрессия (гребневая)',
    mlp: 'Нейронная сеть (MLP)',
    cosine: 'Косинус',
    centred_cosine: 'Косинус без средних',
    human: 'Один эксперт',
    clip_s: 'CLIP-S (из статьи)',
    pac_s: 'PAC-S (из статьи)',
  },
  short: {
    mean: 'среднее',
    concat_ridge: 'рядом',
    ridge: 'линейная',
    mlp: 'MLP',
    cosine: 'косинус',
    centred_cosine: 'без средних',
  },
  errorsTitle: 'Квадрат ошибки относительно экспертов',
  errorsNote: (human) =>
    `Усы: интервалы 95 % по повторным выборкам фотографий. Линия: один эксперт против двух других, ${human}.`,
  reliabilityTitle: 'Значит ли вероятность то, что говорит?',
  reliabilityNote:
    'Пятнадцать групп по равному числу пар. На диагонали парам с 30 % люди ставят 0,3.',
  reliabilitySaid: (said) => `Ожидаемая ошибка калибровки: ${said}.`,
  scatterTitle: 'Нейронная сеть и эксперты, пара за парой',
  scatterNote: 'Чем темнее клетка, тем больше пар в неё попало.',
  scatterSaid: (n, r2) =>
    `Пар: ${n.toLocaleString('ru')}; сеть объясняет ${r2} дисперсии оценок людей.`,
  recallTitle: 'Как скоро находится нужная фотография',
  recallNote: (queries, photos) =>
    `Предложений: ${queries.toLocaleString('ru')}, фотографий: ${photos.toLocaleString('ru')}; каждое ищет ту, для которой написано.`,
  recallK: 'среди первых k',
  recallFound: 'найдено, %',
  counting: 'Подсчитывается…',
  curvesTitle: 'Как училась нейронная сеть',
  curvesNote: 'Тонкие: каждая из 25 частей. Толстые: среднее, пока учились все части.',
  curvesSaid: (epochs, first, last) =>
    `За ${epochs} эпох среднее потерь на обучающих парах изменилось с ${first.training} до ${last.training}, на отложенных с ${first.validation} до ${last.validation}.`,
  training: 'обучающие',
  validation: 'отложенные',
  epoch: 'эпоха',
  loss: 'перекрёстная энтропия',
  pairsTitle: 'Худшие и лучшие пары',
  pairsNote:
    'Модель не видела ни фотографии, ни предложения. «Люди» — средняя оценка экспертов, приведённая к 0–100 %.',
  pairsNeedData: 'Худшие и лучшие пары можно посмотреть только с данными задачи.',
  noImageRule:
    'На этом сайте другая модель, чем та, для которой сделано правило изображений, и людей младше 16 лет никто не искал: фотографии не показываются.',
  looking: 'Правила проверяют фотографии…',
  whichScorer: 'Какая модель',
  worst: 'Дальше всего от экспертов',
  best: 'Ближе всего к экспертам',
  people: 'люди',
  predicted: 'предсказано',
  observed: 'средняя оценка людей',
  error: 'средний квадрат ошибки',
  saveLabel: (what) => `Сохранить: ${what}`,
};

export const strings = { en, ru };
