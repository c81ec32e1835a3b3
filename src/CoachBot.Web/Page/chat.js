import { bubbles } from './bubbles.js';
import { recall, recallDraft, remember, rememberDraft } from './memory.js';
import { outgoing } from './outgoing.js';
import { listen, openSession, seen } from './wire.js';
import { words } from './words.js';

const longest = 8000;
const typingForMs = 4000;
const waitBeforeStartMs = 800;
const quietMs = 1500;
const at = (id) => document.getElementById(id);
const [log, scroll, typing, more, state, here, form, input] = ['log', 'scroll', 'typing', 'more', 'state', 'here', 'composer', 'words'].map(at);

const entries = recall();
const talk = bubbles({ log, scroll, typing, tap: answer, retry: (entry) => queue.retry(entry) });
const queue = outgoing({ entries, changed, failed: hear });

function changed(entry) {
  const wasAtEnd = more.hidden;
  remember(entries);
  talk.refresh(entry);
  if (entry.isHidden) tell(entry.note);
  else if (wasAtEnd && entry.note) scroll.scrollTo({ top: scroll.scrollHeight });
}

function add(entry) {
  entries.push(entry);
  remember(entries);
  talk.draw(entry);
  hint();
}

// A message may come again until the coach knows that it is shown, and has heard from us since. Beyond that its key is
// free: a coach whose store was set back counts from an earlier number, and what it says then is new.
function isRepeat(key) {
  return entries.some((entry) => entry.key === key && !(entry.isTold && entry.isPast));
}

function send(entry) {
  for (const earlier of entries) earlier.isPast = true;
  add({ from: 'me', id: crypto.randomUUID?.() ?? uuid(), state: 'waiting', at: Date.now(), ...entry });
  awaitCoach();
  queue.run();
}

// crypto.randomUUID is missing on plain http beyond localhost.
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function hear(message) {
  if (isRepeat(message.key)) return;
  stopTyping();
  add({ from: 'coach', ...message });
  if (document.hidden) document.title = words.newMessage;
}

function told(key) {
  for (const entry of entries.filter((one) => one.key === key)) entry.isTold = true;
  remember(entries);
}

function answer(entry, reply, label) {
  entry.chosen = reply;
  talk.refresh(entry);
  send({ text: label, tap: reply });
  backToInput();
}

// With a finger the keyboard would jump up over the question.
function backToInput() {
  if (window.matchMedia('(pointer: fine)').matches || document.activeElement?.matches(':focus-visible')) input.focus();
}

let typingTimer = null;

function awaitCoach() {
  clearTimeout(typingTimer);
  typingTimer = setTimeout(() => {
    talk.showTyping(true);
    typingTimer = setTimeout(stopTyping, typingForMs);
  }, 250);
}

function stopTyping() {
  clearTimeout(typingTimer);
  talk.showTyping(false);
}

function hint() {
  input.placeholder = words.hints[talk.widget] ?? words.hints.buttons;
}

function fit() {
  input.style.height = 'auto';
  if (input.value) input.style.height = `${Math.min(input.scrollHeight + 3, 160)}px`;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = input.value.trim();
  tell(text.length > longest ? words.tooLong : '');
  if (!text || text.length > longest) return;
  input.value = '';
  rememberDraft('');
  fit();
  send({ text });
  input.focus();
});

input.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

input.addEventListener('input', () => {
  rememberDraft(input.value);
  fit();
});

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) document.title = words.title;
});

// A keyboard on a phone halves the window: the newest message stays in sight.
new ResizeObserver(() => scroll.scrollTo({ top: scroll.scrollHeight })).observe(scroll);

// Of a message taller than the window the answers are out of sight.
new IntersectionObserver(([end]) => { more.hidden = end.isIntersecting; }, { root: scroll, rootMargin: '0px 0px 48px' }).observe(at('end'));
more.addEventListener('click', () => scroll.scrollTo({ top: scroll.scrollHeight }));

let telling = null;

function tell(text, afterMs = 0) {
  clearTimeout(telling);
  telling = setTimeout(() => { state.textContent = text; }, afterMs);
}

function onState(now) {
  here.hidden = now !== 'elsewhere';
  if (now === 'open') tell('');
  else tell(words[now], now === 'elsewhere' ? 0 : quietMs);
}

function begin(isNew) {
  const start = () => {
    if (!entries.length) send({ text: '/start', isHidden: true });
  };
  // What waited for this person comes first; only then is the coach greeted.
  setTimeout(start, isNew ? 0 : waitBeforeStartMs);
}

async function open() {
  let session = await openSession();
  for (let misses = 0; !session; misses += 1) {
    onState('lost');
    await new Promise((resolve) => { setTimeout(resolve, Math.min(15000, 500 * 2 ** misses)); });
    session = await openSession();
  }
  if (session.isNew && (await openSession())?.isNew) {
    tell(words.cookies);
    return;
  }
  if (session.isNew && entries.length) {
    // The cookie is gone, and with it the person this tab remembers.
    entries.length = 0;
    remember(entries);
    log.replaceChildren();
  }
  queue.run();
  let isBegun = false;
  const stream = listen({
    onReady() {
      if (!isBegun) begin(session.isNew);
      isBegun = true;
      queue.run();
    },
    onSay(message) {
      hear(message);
      seen(message.key, () => told(message.key));
    },
    onState,
  });
  here.addEventListener('click', () => stream.connect());
}

// What is told again after a reload is not news: it is not read aloud.
log.setAttribute('aria-live', 'off');
entries.forEach((entry) => talk.draw(entry, false));
requestAnimationFrame(() => log.setAttribute('aria-live', 'polite'));
input.value = recallDraft();
fit();
hint();
if (window.matchMedia('(pointer: fine)').matches) input.focus();
open();
