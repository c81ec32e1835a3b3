import { say } from './wire.js';
import { words } from './words.js';

const longestWaitMs = 30000;
const mostFaults = 5;

/** Sends what the person wrote, in order, one at a time, for as long as it takes. Nothing that could be sent later is given up. */
export function outgoing({ entries, changed, failed }) {
  let isRunning = false;
  let wake = () => {};

  // In order; but when nothing can be stored, each message is to get its answer, and not only the first.
  const next = () => {
    const waiting = entries.filter((entry) => entry.from === 'me' && entry.state === 'waiting');
    return waiting.find((entry) => !entry.isFailureShown) ?? waiting[0];
  };

  async function run() {
    if (isRunning) {
      wake();
      return;
    }
    isRunning = true;
    let misses = 0;
    for (let entry = next(); entry; entry = next()) {
      const answer = await say(entry);
      if (settle(entry, answer)) {
        misses = 0;
      } else {
        misses += 1;
        changed(entry);
        if (next() === entry || next().isFailureShown) await pause(answer, misses);
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

  // A new message, or the network's return, ends the wait; but not one that the server asked for.
  function pause(answer, misses) {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(answer.retryAfterMs, Math.min(longestWaitMs, 500 * 2 ** misses)));
      wake = answer.status === 429 ? () => {} : () => {
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
