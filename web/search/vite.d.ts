// SPDX-License-Identifier: MIT
/** A file that is published compressed (web/vite.config.js). */
declare module '*?gz' {
  const url: string;
  export default url;
}
