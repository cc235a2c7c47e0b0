// SPDX-License-Identifier: MIT
// What the scenes of this folder share.

export const WALLS = ['#d9c9a0', '#8fb0a8', '#e0a890', '#a8b8c4', '#c9a878', '#d8b8a8'];
