import { make } from './text.js';
import { words } from './words.js';

const doubleTapMs = 1200;

/** What can be tapped under a message; null when nothing can. `tap(reply, label)` sends it. */
export function answers(entry, tap) {
  const options = entry.buttons.length || entry.widget !== 'scale' ? entry.buttons : zeroToTen(entry.asking);
  if (!options.length) return null;
  const once = guarded(tap);
  switch (entry.widget) {
    case 'scale': return buttons(options, once, 'answers scale', words.scale);
    case 'picker': return picker(options, once);
    case 'toggles': return toggles(options, once, entry);
    default: return buttons(options, once, 'answers', words.answers);
  }
}

/** Marks what was chosen, for the eye and the ear. */
export function markChosen(group, reply) {
  const chosen = new Set(repliesOf(reply));
  for (const option of group.querySelectorAll('[data-reply]')) {
    const is = chosen.has(repliesOf(option.dataset.reply)[0]);
    option.classList.toggle('chosen', is);
    if (option.getAttribute('role') === 'radio') option.setAttribute('aria-checked', String(is));
    else if (option.type === 'checkbox') option.checked = is;
    else if (is) option.setAttribute('aria-description', words.chosen);
    else option.removeAttribute('aria-description');
  }
}

// "v1.12.one,two" carries one and two.
function repliesOf(carried) {
  return carried.split('.').slice(2).join('.').split(',');
}

function zeroToTen(asking) {
  return Array.from({ length: 11 }, (_, at) => ({ text: String(at), reply: `v1.${asking}.${at}` }));
}

// A finger that trembles says it once.
function guarded(tap) {
  let last = { reply: '', at: -doubleTapMs };
  return (reply, label) => {
    const now = performance.now();
    if (reply === last.reply && now - last.at < doubleTapMs) return;
    last = { reply, at: now };
    tap(reply, label);
  };
}

function buttons(options, tap, className, label) {
  const group = make('div', className);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  for (const option of options) group.append(button(option, tap));
  return group;
}

function button(option, tap) {
  const made = make('button', 'chip', option.text);
  made.type = 'button';
  made.dataset.reply = option.reply;
  made.addEventListener('click', () => tap(option.reply, option.text));
  return made;
}

// Arrow keys move without choosing: choosing sends, and nobody wants to send what they only passed.
function picker(options, tap) {
  const group = buttons(options, tap, 'answers picker', words.chooseOne);
  group.setAttribute('role', 'radiogroup');
  const radios = [...group.children];
  radios.forEach((radio, at) => {
    radio.setAttribute('role', 'radio');
    radio.setAttribute('aria-checked', 'false');
    radio.tabIndex = at === 0 ? 0 : -1;
  });
  group.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const at = radios.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    const next = radios[(at + step + radios.length) % radios.length];
    radios.forEach((radio) => { radio.tabIndex = radio === next ? 0 : -1; });
    next.focus();
  });
  return group;
}

function toggles(options, tap, entry) {
  const group = make('fieldset', 'answers toggles');
  group.append(make('legend', 'unseen', words.chooseSome));
  for (const option of options) {
    const label = make('label', 'toggle');
    const box = make('input');
    box.type = 'checkbox';
    box.dataset.reply = option.reply;
    box.dataset.label = option.text;
    label.append(box, make('span', '', option.text));
    group.append(label);
  }
  const hint = make('p', 'hint');
  hint.setAttribute('role', 'status');
  const done = make('button', 'chip done', words.done);
  done.type = 'button';
  done.addEventListener('click', () => {
    const ticked = [...group.querySelectorAll('input:checked')];
    hint.textContent = ticked.length ? '' : words.noneTicked;
    if (!ticked.length) return;
    const replies = ticked.map((box) => repliesOf(box.dataset.reply)[0]);
    tap(`v1.${entry.asking}.${replies.join(',')}`, ticked.map((box) => box.dataset.label).join(', '));
  });
  group.append(done, hint);
  return group;
}
