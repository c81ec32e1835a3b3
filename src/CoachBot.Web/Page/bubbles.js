import { answers, markChosen } from './answers.js';
import { formatted, make } from './text.js';
import { words } from './words.js';

const burstMs = 3000;

/** Draws the messages, and knows which question is open. */
export function bubbles({ log, scroll, typing, tap, retry }) {
  const drawn = new Map();
  let live = null;
  let burst = null;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)');

  /** What is told again after a reload is no news, and rings no alarm. */
  function draw(entry, isNews = true) {
    if (entry.isHidden) return;
    const bubble = { entry, ...(entry.from === 'coach' ? coachBubble(entry) : ownBubble(entry)) };
    if (entry.isEscalation && isNews) bubble.element.setAttribute('role', 'alert');
    for (const earlier of drawn.values()) {
      if (entry.closes?.includes(earlier.entry.asking)) earlier.group?.classList.add('past');
    }
    if (bubble.group) {
      for (const earlier of drawn.values()) {
        if (earlier.isReplied) earlier.group?.classList.add('past');
      }
      live = bubble;
    }
    if (entry.from === 'me') drawn.forEach((earlier) => { earlier.isReplied = true; });
    drawn.set(entry, bubble);
    refresh(entry);
    log.append(bubble.element);
    show(bubble.element, entry);
  }

  function coachBubble(entry) {
    const element = make('div', entry.isEscalation ? 'said coach safety' : 'said coach');
    const body = make('div', 'bubble');
    body.append(make('span', 'unseen', `${words.coach}: `));
    if (entry.isEscalation) body.append(make('p', 'mark', words.safety));
    body.append(formatted(entry.text), ...entry.pictures.map(picture));
    body.append(...(entry.files ?? []).map(download));
    if (entry.areFilesGone) body.append(make('p', 'note', words.documentGone));
    element.append(body);
    const group = answers(entry, (reply, label) => tap(entry, reply, label));
    if (group) element.append(group);
    return { element, group };
  }

  function ownBubble(entry) {
    const element = make('div', 'said me');
    const body = make('div', 'bubble');
    body.append(make('span', 'unseen', `${words.you}: `), make('p', '', entry.text));
    const state = make('div', 'note');
    element.append(body, state);
    return { element, state };
  }

  /** Draws again what changes in a message: whether it is sent, what was chosen. */
  function refresh(entry) {
    const { group, state } = drawn.get(entry) ?? {};
    if (state) noteState(state, entry);
    if (!group || !entry.chosen) return;
    markChosen(group, entry.chosen);
    group.classList.add('past');
  }

  function noteState(state, entry) {
    const note = entry.state === 'waiting' ? entry.note || words.sending : entry.note ?? '';
    state.replaceChildren(note);
    state.hidden = !note;
    if (entry.state !== 'refused') return;
    const again = make('button', 'again', words.again);
    again.type = 'button';
    again.addEventListener('click', () => retry(entry));
    state.append(' ', again);
  }

  // The end of the talk stays in sight; but of messages that come together and are taller than the window, the beginning.
  function show(element, entry) {
    const now = performance.now();
    if (entry.from === 'me') burst = null;
    else burst = { element: burst && now - burst.at < burstMs ? burst.element : element, at: now };
    const top = (burst?.element ?? element).offsetTop - scroll.offsetTop - 8;
    const end = scroll.scrollHeight - scroll.clientHeight;
    scroll.scrollTo({ top: burst ? Math.min(top, end) : end, behavior: isCalm.matches ? 'auto' : 'smooth' });
  }

  return {
    draw,
    refresh,
    showTyping(is) {
      typing.hidden = !is;
      if (is) scroll.scrollTo({ top: scroll.scrollHeight });
    },
    /** How the open question wants to be answered. */
    get widget() {
      return live && !live.group.classList.contains('past') ? live.entry.widget : 'buttons';
    },
  };
}

/** Drawn where it can be fetched; else said in words. The device chooses: dark or light, moving or still. */
function picture({ alt, shown, dark, calm, calmDark, chart }) {
  if (chart) return plotted(chart, alt);
  if (!shown) return caption(alt);
  const image = make('img');
  Object.assign(image, { alt, width: 480, height: 336, src: shown });
  const made = make('picture', 'drawing');
  made.append(
    source(calmDark, '(prefers-reduced-motion: reduce) and (prefers-color-scheme: dark)'),
    source(calm, '(prefers-reduced-motion: reduce)'), source(dark, '(prefers-color-scheme: dark)'), image);
  image.addEventListener('error', () => made.replaceWith(caption(alt)));
  return made;
}

function source(srcset, media) {
  return Object.assign(make('source'), { srcset, media });
}

/** A chart, and below it the same in words for whoever would rather read. */
function plotted(svg, alt) {
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (drawn.localName !== 'svg') return caption(alt);
  const made = make('figure', 'plotted');
  const chart = document.importNode(drawn, true);
  chart.setAttribute('class', 'chart');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', alt);
  const told = make('details');
  told.append(make('summary', '', words.inWords), make('p', '', alt));
  made.append(chart, told);
  return made;
}

function caption(alt) {
  const made = make('p', 'picture');
  made.append(make('strong', '', words.picture), ` ${alt}`);
  return made;
}

function download(file) {
  const made = make('button', 'chip download', `${words.download}: ${file.name}`);
  made.type = 'button';
  made.addEventListener('click', () => {
    const link = make('a');
    link.href = URL.createObjectURL(new Blob([file.text], { type: file.mediaType }));
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  });
  return made;
}
