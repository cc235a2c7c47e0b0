// SPDX-License-Identifier: MIT
import { counted, grouped, megabytes, soFar } from './format.js';

/**
 * The sentence in place of a blocked picture. It is prescribed, so it stands in every language as
 * it is; the Russian interface adds a translation.
 */
export const DISCLAIMER = 'This image is unavailable in your country in compliance with local laws';

/** @typedef {'en' | 'ru'} Lang */

const EXAMPLES_EN = [
  'a car driving at night',
  'boats in a harbour',
  'skiing down a slope',
  'a beach in the sun',
];
const EXAMPLES_RU = ['снежные горы', 'пляж и море', 'велосипедист'];

const en = {
  headline: 'Describe a picture.',
  lede: 'Every picture here can be found by saying what it shows, in English or Russian.',
  label: 'Describe what the picture shows',
  placeholder: 'a boat on a quiet sea',
  clear: 'Clear the search',
  examplesLabel: 'Example searches',
  examples: [...EXAMPLES_EN, ...EXAMPLES_RU],
  disclaimer: '',

  loadingGallery: 'Opening the gallery…',
  /** @param {number} loaded @param {number | null} total bytes */
  loadingModel: (loaded, total) =>
    `Loading the search engine and its model${soFar(loaded, total, 'en')}`,
  loadingLabel: 'Loading the search',
  waiting: 'Your search starts as soon as the model is here.',

  where: 'Where to search',
  inGallery: 'Gallery',
  inMine: 'My photos',
  dropHere: 'Drop photos to search in them. They stay on this device.',
  ownOpening: 'Opening your photos…',
  ownErrorTitle: 'Your photos did not open.',

  wallTitle: 'The whole gallery',
  resultsTitle: 'Results',
  tilesHint: 'Arrow keys move between the pictures, Enter opens one.',
  /** @param {number} shown @param {number} blocked */
  wallCount: (shown, blocked) =>
    `${pictures(shown)}${blocked === 0 ? '' : `, ${blocked} more not shown`}`,
  /** @param {number} n @param {number} total */
  closest: (n, total) =>
    n === total
      ? `${pictures(total)}, closest first`
      : `The closest ${n} of ${pictures(total)}, closest first`,
  /**
   * Of a large gallery, where only the groups near the words were searched.
   * @param {number} n @param {number} total pictures
   * @param {{ searched: number, total: number, missing: number }} groups
   */
  closestInGroups: (n, total, { searched, total: groups, missing }) =>
    `The closest ${n}. Searched the ${grouped(searched, 'en')} nearest of ${grouped(groups, 'en')} groups, ${pictures(total)} in all${
      missing === 0 ? '' : `; ${missing} more could not be fetched`
    }`,
  /** @param {string} title */
  similarTo: (title) => `Like “${title}”`,
  similarNone: 'That picture is not in this gallery.',
  /** @param {number} age */
  blockedQuery: (age) =>
    `These words ask for pictures of people under ${age}, which are not shown here.`,
  why: 'Why is a picture unavailable?',
  cut: 'Only the first 300 characters are used.',
  wordlessTitle: 'There are no words in that.',
  wordless: 'Say what the picture shows, as you would to a friend:',
  emptyTitle: 'Nothing hangs here yet.',
  empty: 'This gallery has no pictures. Its owner can add some with:',
  allBlocked: 'None of the pictures in this gallery can be shown.',
  noneTitle: 'Nothing here fits.',
  none: 'The gallery has no picture to show for these words.',
  /** @param {string} closest */
  onlyClosest: (closest) => `Nothing here fits. ${closest}`,
  more: 'Show more',

  chance: 'Fits with a probability of',
  chanceHelp:
    'How probably this picture shows what the words say, estimated from the judgement of people on other pictures.',
  score: 'Similarity',
  scoreHelp:
    'Similarity: the cosine of the angle between the words and the picture in the model’s space; 1 is the most there can be. It is not a probability.',
  likeThis: 'More like this',
  close: 'Close',
  previous: 'Previous picture',
  next: 'Next picture',
  captions: 'Captions',
  untitled: 'Untitled',
  date: 'Date',
  file: 'File',
  /** @param {string} name @param {number} bytes */
  fileOf: (name, bytes) => `${name}, ${megabytes(bytes, 'en')}`,

  galleryErrorTitle: 'The gallery did not open.',
  modelErrorTitle: 'The search did not load.',
  answerErrorTitle: 'That search failed.',
  wallErrorTitle: 'The gallery does not go on.',
  errorNetwork:
    'A file could not be fetched. Check the connection and try again; if that does not help, the site was uploaded incompletely.',
  errorMalformed:
    'A file of this site is damaged or cut short. Try again; if that does not help, its owner has to upload the site once more.',
  errorOther: 'Something unexpected happened. Try again, or reload the page.',
  errorStillBrowsing: 'The pictures below can be looked at all the same.',
  retry: 'Try again',
  picturesMissing:
    'Some pictures could not be fetched. Without a network, only those that were seen before are here.',
};

/** @param {number} n */
function pictures(n) {
  return n === 1 ? '1 picture' : `${grouped(n, 'en')} pictures`;
}

/** @param {number} n */
const izobrazheniya = (n) => counted(n, ['изображение', 'изображения', 'изображений']);

/** @type {typeof en} */
const ru = {
  headline: 'Опишите, что ищете.',
  lede: 'Любое изображение здесь можно найти, сказав, что на нём: по-русски или по-английски.',
  label: 'Опишите, что на изображении',
  placeholder: 'лодка на тихом море',
  clear: 'Очистить поиск',
  examplesLabel: 'Примеры запросов',
  examples: [...EXAMPLES_RU, ...EXAMPLES_EN],
  disclaimer:
    'Это изображение недоступно в вашей стране в соответствии с местным законодательством',

  loadingGallery: 'Галерея открывается…',
  loadingModel: (loaded, total) => `Загружаются поиск и его модель${soFar(loaded, total, 'ru')}`,
  loadingLabel: 'Загрузка поиска',
  waiting: 'Поиск начнётся, как только загрузится модель.',

  where: 'Где искать',
  inGallery: 'Галерея',
  inMine: 'Мои фотографии',
  dropHere: 'Отпустите фотографии, чтобы искать в них. Они останутся на этом устройстве.',
  ownOpening: 'Ваши фотографии открываются…',
  ownErrorTitle: 'Ваши фотографии не открылись.',

  wallTitle: 'Вся галерея',
  resultsTitle: 'Найденное',
  tilesHint: 'Стрелки переходят от изображения к изображению, Enter открывает.',
  wallCount: (shown, blocked) =>
    `${izobrazheniya(shown)}${blocked === 0 ? '' : `, ещё ${blocked} не показано`}`,
  closest: (n, total) =>
    n === total
      ? `${izobrazheniya(total)}, сначала самые похожие`
      : `Самые похожие: ${n} из ${total}, сначала лучшие`,
  closestInGroups: (n, total, { searched, total: groups, missing }) =>
    `Самые похожие: ${n}. Просмотрены ближайшие группы: ${grouped(searched, 'ru')} из ${grouped(groups, 'ru')}, всего ${izobrazheniya(total)}${
      missing === 0 ? '' : `; ещё ${missing} не удалось получить`
    }`,
  similarTo: (title) => `Похожие на «${title}»`,
  similarNone: 'Такого изображения в галерее нет.',
  blockedQuery: (age) =>
    `Эти слова ищут изображения людей младше ${age} лет; здесь они не показываются.`,
  why: 'Почему изображение недоступно?',
  cut: 'Учитываются только первые 300 знаков.',
  wordlessTitle: 'Здесь нет слов.',
  wordless: 'Скажите, что изображено, как сказали бы другу:',
  emptyTitle: 'Здесь пока ничего не висит.',
  empty: 'В этой галерее нет изображений. Владелец может добавить их так:',
  allBlocked: 'Ни одно из изображений этой галереи показать нельзя.',
  noneTitle: 'Ничего подходящего.',
  none: 'По этим словам в галерее нечего показать.',
  onlyClosest: (closest) => `Ничего подходящего. ${closest}`,
  more: 'Показать ещё',

  chance: 'Вероятность, что подходит',
  chanceHelp:
    'Насколько вероятно, что на изображении то, о чём говорят слова: оценка по суждениям людей о других изображениях.',
  score: 'Сходство',
  scoreHelp:
    'Сходство: косинус угла между словами и изображением в пространстве модели; больше 1 не бывает. Это не вероятность.',
  likeThis: 'Похожие',
  close: 'Закрыть',
  previous: 'Предыдущее изображение',
  next: 'Следующее изображение',
  captions: 'Подписи',
  untitled: 'Без названия',
  date: 'Дата',
  file: 'Файл',
  fileOf: (name, bytes) => `${name}, ${megabytes(bytes, 'ru')}`,

  galleryErrorTitle: 'Галерея не открылась.',
  modelErrorTitle: 'Поиск не загрузился.',
  answerErrorTitle: 'Этот поиск не удался.',
  wallErrorTitle: 'Галерея не загрузилась дальше.',
  errorNetwork:
    'Не удалось получить файл. Проверьте связь и попробуйте снова; если не поможет, сайт загружен на сервер не полностью.',
  errorMalformed:
    'Файл этого сайта повреждён или обрезан. Попробуйте снова; если не поможет, владельцу нужно загрузить сайт ещё раз.',
  errorOther: 'Случилось непредвиденное. Попробуйте снова или перезагрузите страницу.',
  errorStillBrowsing: 'Изображения ниже можно смотреть и так.',
  retry: 'Попробовать снова',
  picturesMissing:
    'Некоторые изображения не удалось загрузить. Без сети видны только те, что уже открывались.',
};

/** @typedef {typeof en} Strings */

/** @type {Record<Lang, Strings>} */
export const strings = { en, ru };

/**
 * @param {readonly string[]} languages of the reader, most wanted first (`navigator.languages`)
 * @returns {Lang} the first that there are strings for; English when there is none
 */
export function pickLanguage(languages) {
  for (const language of languages) {
    const code = language.toLowerCase().split('-')[0];
    if (code === 'en' || code === 'ru') return code;
  }
  return 'en';
}

/** What Chromium, Firefox and WebKit say of a part of the page that could not be fetched; there is no code for it. */
const NOT_FETCHED = /dynamically imported module|Importing a module script failed/;

/**
 * @param {unknown} error
 * @param {Strings} text
 * @returns {{ advice: string, detail: string }} what to do, and the technical line
 */
export function explainError(error, text) {
  const { code, message } = /** @type {{ code?: string, message?: string }} */ (error ?? {});
  const detail = message ?? String(error);
  if (code === 'network' || NOT_FETCHED.test(detail)) return { advice: text.errorNetwork, detail };
  if (code === undefined || code === 'internal') return { advice: text.errorOther, detail };
  return { advice: text.errorMalformed, detail };
}
