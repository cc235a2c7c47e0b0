// SPDX-License-Identifier: MIT

/** Milliseconds that the jobs of one task may take together: the page stays able to answer. */
const TASK = 8;

/**
 * Many small jobs, none of which is urgent, without one long task.
 * @param {{ now?: () => number, later?: (run: () => void) => void }} [clock]
 * @returns {(job: () => void) => void} runs it when its turn comes, in the order in which they came
 */
export function inTurns({ now = () => performance.now(), later = (run) => setTimeout(run) } = {}) {
  /** @type {(() => void)[]} */
  const jobs = [];

  const run = () => {
    const end = now() + TASK;
    let done = 0;
    try {
      do jobs[done++]?.();
      while (done < jobs.length && now() < end);
    } finally {
      jobs.splice(0, done);
      if (jobs.length > 0) later(run);
    }
  };

  return (job) => {
    if (jobs.push(job) === 1) later(run);
  };
}
