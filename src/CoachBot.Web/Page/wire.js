// Everything that goes over the wire: the session, posts, and the stream of the coach's messages.
const postTimeoutMs = 30000;
const silentTooLongMs = 50000;
const longestWaitMs = 30000;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
let token = null;

/** Asks for the cookie and its token. Null without a connection. */
export async function openSession() {
  const answer = await send('/chat/session', {});
  if (answer.status !== 200) return null;
  token = answer.body.token;
  return answer.body;
}

/** Posts one message; status 0 means that nobody answered. */
export async function say({ id, text, tap, at }) {
  const waitedSeconds = Math.max(0, (Date.now() - at) / 1000);
  const answer = await send('/chat/messages', tap ? { id, tap, zone, waitedSeconds } : { id, text, zone, waitedSeconds });
  if (answer.status === 401 || answer.status === 403) await openSession();
  return answer;
}

let shown = [];

/** Tells that a message is shown; several are told at once. What gets lost here is sent again by the coach. */
export function seen(key, onTold) {
  shown.push({ key, onTold });
  if (shown.length > 1) return;
  setTimeout(async () => {
    const told = shown;
    shown = [];
    const answer = await send('/chat/seen', { keys: told.map((one) => one.key) });
    if (answer.status === 204) told.forEach((one) => one.onTold());
    if (answer.status === 401 || answer.status === 403) await openSession();
  });
}

async function send(path, body) {
  const ends = new AbortController();
  const timer = setTimeout(() => ends.abort(), postTimeoutMs);
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Coach-Token': token ?? '' },
      body: JSON.stringify(body),
      signal: ends.signal,
    });
    const text = await answer.text();
    return {
      status: answer.status,
      retryAfterMs: 1000 * Number(answer.headers.get('Retry-After') ?? 0),
      body: text && answer.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : null,
    };
  } catch {
    // No connection, or an answer that broke off: the caller tries again.
    return { status: 0, retryAfterMs: 0, body: null };
  } finally {
    clearTimeout(timer);
  }
}

/** Keeps a stream open for as long as the page lives. */
export function listen({ onReady, onSay, onState }) {
  let source = null;
  let failures = 0;
  let attempt = 0;
  let lastSign = Date.now();
  let retry = null;

  const sign = () => { lastSign = Date.now(); };
  const close = () => {
    clearTimeout(retry);
    source?.close();
    source = null;
  };
  const fail = () => {
    close();
    failures += 1;
    onState('lost');
    retry = setTimeout(connect, Math.min(longestWaitMs, 500 * 2 ** failures) * (0.75 + Math.random() / 2));
  };

  async function connect() {
    close();
    sign();
    attempt += 1;
    const mine = attempt;
    const isSure = failures === 0 || await openSession();
    if (mine !== attempt) return;
    if (!isSure) {
      fail();
      return;
    }
    const opened = new EventSource('/chat/stream');
    source = opened;
    opened.addEventListener('ready', () => {
      failures = 0;
      sign();
      onState('open');
      onReady();
    });
    opened.addEventListener('beat', sign);
    opened.addEventListener('say', (event) => {
      sign();
      onSay(JSON.parse(event.data));
    });
    opened.addEventListener('elsewhere', () => {
      close();
      onState('elsewhere');
    });
    opened.onerror = () => {
      if (source === opened) fail();
    };
  }

  const wake = () => {
    if (document.visibilityState === 'visible' && !source) connect();
  };
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  // A page that is being left shows nothing any more: what comes now waits for the next one.
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', wake);
  setInterval(() => {
    if (source && Date.now() - lastSign > silentTooLongMs) fail();
  }, 5000);
  onState('connecting');
  connect();
  return { connect };
}
