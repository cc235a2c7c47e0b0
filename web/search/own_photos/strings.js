// SPDX-License-Identifier: MIT
import { counted, grouped, soFar } from '../format.js';

/** @typedef {import('../strings.js').Lang} Lang */

/** @param {number} n @param {string} [what] */
const photos = (n, what = 'photo') => `${grouped(n, 'en')} ${what}${n === 1 ? '' : 's'}`;

const en = {
  title: 'My photos',
  examples: [
    'a dog',
    'the sea at sunset',
    'snow and mountains',
    'food on a table',
    'цветы',
    'машина на дороге',
  ],
  opening: 'Opening your photos…',
  inviteTitle: 'Search your own photos.',
  /** @param {{ drops: boolean, forgets: boolean }} browser can things be dropped on it; does it store nothing */
  invite: ({ drops, forgets }) =>
    `${drops ? 'Drop photos or a folder anywhere on this page.' : 'Choose some photos.'} They are read on this device${forgets ? '' : ' and kept in this browser'}; nothing is uploaded.`,
  choose: 'Choose photos…',
  chooseFolder: 'Choose a folder…',
  add: 'Add photos…',
  addFolder: 'Add a folder…',
  remove: 'Remove my photos…',
  keptHere: 'Kept in this browser only.',
  forgets:
    'Kept until you close or reload this page: this browser lets it store nothing, as in a private window.',

  adding: 'Adding your photos',
  /** @param {number} loaded @param {number | null} total bytes */
  loading: (loaded, total) => `Loading what looks at photos${soFar(loaded, total, 'en')}`,
  starting: 'Starting…',
  /** @param {number} done @param {number} total */
  done: (done, total) => `${grouped(done, 'en')} of ${photos(total)}`,
  /** @param {number} n */
  perSecond: (n) =>
    `${n.toLocaleString('en', { maximumSignificantDigits: n < 10 ? 2 : 3 })} a second`,
  /** @param {number} seconds */
  left: (seconds) =>
    seconds < 50
      ? `about ${Math.max(5, Math.ceil(seconds / 5) * 5)} s left`
      : `about ${Math.ceil(seconds / 60)} min left`,
  cancel: 'Cancel',

  /** @param {number} n */
  added: (n) => (n === 0 ? 'No photo was added.' : `${photos(n)} added.`),
  /** @param {number} n */
  known: (n) => (n === 1 ? '1 was here already.' : `${grouped(n, 'en')} were here already.`),
  /** @param {number} n @param {number} age */
  blocked: (n, age) =>
    `${photos(n)} can’t be shown here: the rules of this site hide people under ${age}, and hide a photo when in doubt. Nothing is kept of ${n === 1 ? 'it' : 'them'}.`,
  /** @param {number} added @returns {string} */
  cancelled: (added) => (added === 0 ? 'Cancelled.' : 'Cancelled; what had been added stays.'),
  /** @param {number} n */
  skipped: (n) => `${photos(n, 'file')} skipped`,
  /** Why. @param {import('./adding.js').Skipped} file */
  reason: ({ reason }) => reason,
  /** @param {number} n */
  more: (n) => `… and ${grouped(n, 'en')} more`,
  dismiss: 'Dismiss',

  quotaTitle: 'This browser has no room for more photos.',
  quota:
    'What has been added can be searched. Free space on this device, or remove your photos here and add fewer.',
  failedTitle: 'The photos could not all be added.',
  failed: 'What has been added stays. Try again; if that does not help, reload the page.',
  network:
    'Something that looks at photos could not be fetched. Check the connection and add them again.',
  openErrorTitle: 'Your photos did not open.',
  openErrorNetwork: 'Check the connection and try again.',
  openError:
    'What this browser keeps of them cannot be read. Close this site’s other tabs and reload the page.',
  retry: 'Try again',
  staleTitle: 'Your photos have to be added again.',
  stale:
    'This site has a new model, or new rules on who may be shown, and your photos were added under the old ones. The originals are not kept here, so remove what is kept and add them once more.',
  unsupported:
    'This site cannot take photos of your own: its owner has to index it again with a newer version.',

  confirmTitle: 'Remove your photos?',
  /** @param {number} n */
  confirm: (n) =>
    `${n === 0 ? 'All that is kept of them' : n === 1 ? 'The one photo that you added' : `All ${grouped(n, 'en')} photos that you added`} will be removed from this browser. Your files stay as they are.`,
  confirmYes: 'Remove',
  confirmNo: 'Keep',

  /** @param {number} shown @param {number} hidden */
  wallCount: (shown, hidden) => `${photos(shown)}${hidden === 0 ? '' : '; others are not shown'}`,
  allBlocked: 'None of your photos can be shown here.',
  similarNone: 'That photo is not among yours.',
  none: 'None of your photos can be shown for these words.',
};

/** @type {[string, string, string]} */
const FOTO = ['фотография', 'фотографии', 'фотографий'];
/** @type {[string, string, string]} */
const FAIL = ['файл пропущен', 'файла пропущено', 'файлов пропущено'];

/** Why a file was skipped. @type {Record<import('../../engine/errors.js').ErrorCode, string>} */
const REASONS = {
  truncated: 'файл пуст, обрезан или не открывается',
  malformed: 'в файле нет изображения или оно повреждено',
  unsupported: 'этот браузер не читает такой формат: сохраните фотографию как JPEG',
  too_large: 'файл или изображение слишком велики',
  mismatch: 'в файле не тот формат, что в его имени: переименуйте его',
  not_loaded: 'его не удалось прочитать',
  out_of_range: 'его не удалось прочитать',
  out_of_memory: 'не хватило памяти',
  network: 'не удалось загрузить то, что читает фотографии',
  aborted: 'чтение прервано',
  internal: 'при чтении случился сбой',
};

/** @type {typeof en} */
const ru = {
  title: 'Мои фотографии',
  examples: [
    'собака',
    'море на закате',
    'снег и горы',
    'еда на столе',
    'flowers',
    'a car on a road',
  ],
  opening: 'Ваши фотографии открываются…',
  inviteTitle: 'Ищите в своих фотографиях.',
  invite: ({ drops, forgets }) =>
    `${drops ? 'Перетащите фотографии или папку на эту страницу.' : 'Выберите фотографии.'} Они читаются на этом устройстве${forgets ? '' : ' и хранятся в этом браузере'}; никуда не отправляется ничего.`,
  choose: 'Выбрать фотографии…',
  chooseFolder: 'Выбрать папку…',
  add: 'Добавить фотографии…',
  addFolder: 'Добавить папку…',
  remove: 'Удалить мои фотографии…',
  keptHere: 'Хранятся только в этом браузере.',
  forgets:
    'Хранятся, пока вы не закроете или не обновите страницу: больше браузер не позволяет, как в приватном окне.',

  adding: 'Добавляются ваши фотографии',
  loading: (loaded, total) =>
    `Загружается то, что смотрит на фотографии${soFar(loaded, total, 'ru')}`,
  starting: 'Начинаем…',
  done: (done, total) => `${grouped(done, 'ru')} из ${grouped(total, 'ru')}`,
  perSecond: (n) =>
    `${n.toLocaleString('ru', { maximumSignificantDigits: n < 10 ? 2 : 3 })} в секунду`,
  left: (seconds) =>
    seconds < 50
      ? `осталось около ${Math.max(5, Math.ceil(seconds / 5) * 5)} с`
      : `осталось около ${Math.ceil(seconds / 60)} мин`,
  cancel: 'Отменить',

  added: (n) => (n === 0 ? 'Ничего не добавлено.' : `Добавлено: ${counted(n, FOTO)}.`),
  known: (n) => `Уже были здесь: ${grouped(n, 'ru')}.`,
  blocked: (n, age) =>
    `Нельзя показать: ${counted(n, FOTO)}. Правила этого сайта скрывают людей младше ${age} лет, а при сомнении скрывают фотографию. От таких не хранится ничего.`,
  cancelled: (added) => (added === 0 ? 'Отменено.' : 'Отменено; добавленное остаётся.'),
  skipped: (n) => counted(n, FAIL),
  reason: ({ code }) => REASONS[code],
  more: (n) => `… и ещё ${grouped(n, 'ru')}`,
  dismiss: 'Скрыть',

  quotaTitle: 'В этом браузере больше нет места.',
  quota:
    'В добавленном можно искать. Освободите место на устройстве или удалите здесь свои фотографии и добавьте меньше.',
  failedTitle: 'Добавить удалось не всё.',
  failed: 'Добавленное остаётся. Попробуйте снова; если не поможет, перезагрузите страницу.',
  network:
    'Не удалось загрузить то, что смотрит на фотографии. Проверьте связь и добавьте их снова.',
  openErrorTitle: 'Ваши фотографии не открылись.',
  openErrorNetwork: 'Проверьте связь и попробуйте снова.',
  openError:
    'То, что этот браузер хранит, не читается. Закройте другие вкладки этого сайта и обновите страницу.',
  retry: 'Попробовать снова',
  staleTitle: 'Фотографии нужно добавить заново.',
  stale:
    'У сайта новая модель или новые правила о том, кого можно показывать, а фотографии добавлены при старых. Сами файлы здесь не хранятся, поэтому удалите сохранённое и добавьте их ещё раз.',
  unsupported:
    'Этот сайт не может принять ваши фотографии: владельцу нужно построить его заново новой версией.',

  confirmTitle: 'Удалить ваши фотографии?',
  confirm: (n) =>
    `${n === 0 ? 'Всё сохранённое' : `Всё, что вы добавили (${counted(n, FOTO)}),`} будет удалено из этого браузера. Сами файлы останутся как есть.`,
  confirmYes: 'Удалить',
  confirmNo: 'Оставить',

  wallCount: (shown, hidden) =>
    `${counted(shown, FOTO)}${hidden === 0 ? '' : '; другие не показаны'}`,
  allBlocked: 'Ни одну из ваших фотографий здесь показать нельзя.',
  similarNone: 'Такой фотографии среди ваших нет.',
  none: 'По этим словам среди ваших фотографий нечего показать.',
};

/** @typedef {typeof en} OwnStrings */
/** @type {Record<Lang, OwnStrings>} */
export const ownStrings = { en, ru };
