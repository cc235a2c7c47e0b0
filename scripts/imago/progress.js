// SPDX-License-Identifier: MIT
// Progress on standard error: a bar on a terminal, a line now and then elsewhere.
import cliProgress from 'cli-progress';

/** @param {number} seconds */
export function duration(seconds) {
  if (!Number.isFinite(seconds)) return '–';
  const s = Math.round(seconds);
  const pad = (/** @type {number} */ n) => String(n).padStart(2, '0');
  const hours = Math.floor(s / 3600);
  const minutes = Math.floor(s / 60) % 60;
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(s % 60)}` : `${minutes}:${pad(s % 60)}`;
}

export class ProgressBar {
  #started = performance.now();
  #done = 0;
  #bar;

  /**
   * @param {number} total
   * @param {string} unit e.g. "photos"
   */
  constructor(total, unit) {
    this.total = total;
    this.#bar = new cliProgress.SingleBar({
      stream: process.stderr,
      noTTYOutput: true,
      notTTYSchedule: 5000,
      hideCursor: true,
      clearOnComplete: false,
      etaBuffer: 50,
      format: `  {bar} {value}/{total} ${unit} · {rate} ${unit}/s · {left} left`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 24,
    });
    this.#bar.start(total, 0, { rate: '–', left: '–' });
  }

  /** One more is done. */
  tick() {
    this.add(1);
  }

  /** @param {number} count so many more are done */
  add(count) {
    this.#done += count;
    const seconds = (performance.now() - this.#started) / 1000;
    const rate = this.#done / Math.max(seconds, 1e-6);
    this.#bar.update(this.#done, {
      rate: rate >= 10 ? rate.toFixed(0) : rate.toFixed(1),
      left: duration((this.total - this.#done) / rate),
    });
  }

  stop() {
    this.#bar.stop();
  }
}
