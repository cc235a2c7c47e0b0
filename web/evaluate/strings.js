// SPDX-License-Identifier: MIT

/** @typedef {'en' | 'ru'} Lang */
/** @typedef {typeof en} Strings */

const en = {
  headline: 'Judged in your browser.',
  lede: 'Does a picture show what the words say? Three experts and a crowd answered that for a thousand photos. Here the models that answer it are trained and judged before your eyes, each on photos and captions that it has not seen.',
  data: 'The pack that comes with the page holds numbers only: embeddings and judgements, no photo and no sentence.',
  run: 'Train and judge',
  again: 'Once more',
  cancel: 'Cancel',
  loading: 'Loading the trainer and the evaluation pack…',
  /** @param {number} done @param {number} total */
  progress: (done, total) => `Trained and judged ${done} of ${total} parts`,
  cancelled: 'Cancelled. Nothing was kept.',
  failed: 'The evaluation did not finish.',
  /** @param {string} seconds */
  took: (seconds) => `Trained 25 times and judged in ${seconds} s, on this device.`,
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
  scatterTitle: 'The neural net and the experts, pair by pair',
  scatterNote: 'The darker a cell, the more pairs fell into it.',
  predicted: 'predicted',
  observed: 'mean human score',
  error: 'mean squared error',
  saveSvg: 'SVG',
  saveCsv: 'CSV',
  saveJson: 'JSON',
  /** @param {string} what */
  saveLabel: (what) => `Save: ${what}`,
};

/** @type {Strings} */
const ru = {
  headline: 'Проверка прямо в браузере.',
  lede: 'Показывает ли картинка то, о чём говорят слова? Три эксперта и группа людей ответили на это для тысячи фотографий. Модели, которые отвечают сами, обучаются и проверяются у вас на глазах, каждая — на фотографиях и подписях, которых она не видела.',
  data: 'Набор, который приходит со страницей, содержит только числа: эмбеддинги и оценки, ни одной фотографии и ни одного предложения.',
  run: 'Обучить и проверить',
  again: 'Ещё раз',
  cancel: 'Отменить',
  loading: 'Загружаются программа обучения и набор для проверки…',
  progress: (done, total) => `Обучено и проверено частей: ${done} из ${total}`,
  cancelled: 'Отменено. Ничего не сохранено.',
  failed: 'Проверка не завершилась.',
  took: (seconds) => `Обучено 25 раз и проверено за ${seconds} с на этом устройстве.`,
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
  scatterTitle: 'Нейронная сеть и эксперты, пара за парой',
  scatterNote: 'Чем темнее клетка, тем больше пар в неё попало.',
  predicted: 'предсказано',
  observed: 'средняя оценка людей',
  error: 'средний квадрат ошибки',
  saveSvg: 'SVG',
  saveCsv: 'CSV',
  saveJson: 'JSON',
  saveLabel: (what) => `Сохранить: ${what}`,
};

export const strings = { en, ru };
