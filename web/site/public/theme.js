// SPDX-License-Identifier: MIT
// Runs before the first paint, so that a remembered theme never flashes the other one.
{
  let theme = null;
  try {
    theme = localStorage.getItem('imago-theme');
  } catch {
    // Storage may be switched off: the system's theme it is.
  }
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}
