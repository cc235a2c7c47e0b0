// SPDX-License-Identifier: MIT
/** What the site's pages share around their content: language, and the light or dark switch. */
import { pickLanguage } from '../search/strings.js';

const texts = {
  en: {
    promise: '',
    how: '',
    judged: '',
    home: '',
    light: 'Light theme',
    dark: 'Dark theme',
  },
  ru: {
    promise: 'Ваши слова и картинки не покидают эту страницу: поиск идёт в вашем браузере.',
    how: 'Как это устроено',
    judged: 'Проверить самому',
    home: 'К галерее',
    light: 'Светлая тема',
    dark: 'Тёмная тема',
  },
};

/** The one thing that the site remembers; theme.js reads it before the first paint. */
const KEY = 'imago-theme';

export function setUpPage() {
  const lang = pickLanguage(navigator.languages);
  document.documentElement.lang = lang;
  for (const element of document.querySelectorAll('[data-text]')) {
    const name = /** @type {HTMLElement} */ (element).dataset.text;
    const text = texts[lang][/** @type {keyof typeof texts.en} */ (name)];
    if (text !== '') element.textContent = text;
  }
  setUpTheme(texts[lang]);
}

/** @param {{ light: string, dark: string }} text */
function setUpTheme(text) {
  const button = /** @type {HTMLButtonElement} */ (document.getElementById('theme'));
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const label = () => {
    button.ariaLabel = isDark() ? text.light : text.dark;
    button.title = button.ariaLabel;
  };
  button.hidden = false;
  label();
  system.addEventListener('change', label);
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    label();
    try {
      localStorage.setItem(KEY, root.dataset.theme);
    } catch {
      // Storage may be switched off: then the choice lasts as long as the page.
    }
  });
}
