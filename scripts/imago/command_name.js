// SPDX-License-Identifier: MIT

/** What a person types to get here: `imago` where it is installed for good, `npx imago` in a clone of the project. */
export const COMMAND = process.env.npm_command === 'exec' ? 'npx imago' : 'imago';
