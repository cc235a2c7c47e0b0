// SPDX-License-Identifier: MIT
import { baseStyles } from './base.js';
import { boxStyles } from './box.js';
import { detailStyles } from './detail.js';
import { messageStyles } from './messages.js';
import { scopeStyles } from './scope.js';
import { trackStyles } from './track.js';
import { wallStyles } from './wall.js';

export const styles = [
  ...baseStyles,
  trackStyles,
  boxStyles,
  scopeStyles,
  wallStyles,
  messageStyles,
  detailStyles,
];
