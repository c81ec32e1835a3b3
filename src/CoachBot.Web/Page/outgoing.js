import { say } from './wire.js';
import { words } from './words.js';

const longestWaitMs = 30000;
const mostFaults = 5;

/** Sends what the person wrote, in order, one at a time, for as long as it takes. Nothing that could be sent later is given up. */
export function outgoing({ entries, changed, failed }) {
  let isRunning = false;
  let wake = () => {};

  const next = () => entries.find((entry) => entry.from === 'me' && entry.state === 'waiting');

  async function run() {
    if (isRunning) return;
    isRunning = true;
    let misses = 0;
    for (let entry = next(); entry; entry = next()) {
      const answer = await say(entry);
      if (settle(entry, answer)) {
        misses = 0;
      } else {
        misses += 1;
        changed(entry);
        await pause(Math.max(answer.retryAfterMs, Math.min(longestWaitMs, 500 * 2 ** misses)));
      }
    }
    isRunning = false;
  }

  // True when nothing more is to be done for this message now.
  function settle(entry, answer) {
    if (answer.status === 202) {
      finish(entry, 'sent', '');
      return true;
    }
    if (answer.status === 503 && answer.body?.message && !entry.isFailureShown) {
      entry.isFailureShown = true;
      failed({ ...answer.body.message, key: `failure.${entry.id}` });
    }
    const isTheirs = answer.status >= 400 && answer.status < 500 && ![401, 403, 408, 429].includes(answer.status);
    entry.faults = (entry.faults ?? 0) + (answer.status >= 500 && answer.status !== 503 ? 1 : 0);
    if (isTheirs || entry.faults >= mostFaults) {
      finish(entry, 'refused', answer.body?.sentence ?? words.refused);
      return true;
    }
    entry.note = answer.status === 429 ? answer.body?.sentence ?? words.waiting : words.waiting;
    return false;
  }

  function finish(entry, state, note) {
    entry.state = state;
    entry.note = note;
    changed(entry);
  }

  function pause(ms) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  window.addEventListener('online', () => wake());
  return {
    run,
    retry(entry) {
      entry.state = 'waiting';
      entry.faults = 0;
      changed(entry);
      run();
    },
  };
}
