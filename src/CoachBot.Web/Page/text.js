import { words } from './words.js';

const phone = /^\+?\d[\d ()./-]*\d$/;
const address = /(https:\/\/\S+)/;
const numbered = /^(\d{1,2})[.)]? (?=\S)/;

export function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** The coach's plain text as paragraphs, lists, bold words and telephone links; built node by node, so that no text becomes markup. */
export function formatted(text) {
  const page = document.createDocumentFragment();
  for (const block of text.split(/\n{2,}/)) {
    for (const part of parts(block.split('\n'))) page.append(part);
  }
  return page;
}

function parts(lines) {
  const made = [];
  let plain = [];
  const endPlain = () => {
    if (plain.length) made.push(paragraph(plain));
    plain = [];
  };
  for (let at = 0; at < lines.length;) {
    const length = listLength(lines, at);
    if (length > 1) {
      endPlain();
      made.push(list(lines.slice(at, at + length)));
      at += length;
    } else {
      const numbers = phoneNumbers(lines[at]);
      if (numbers) {
        endPlain();
        made.push(phoneLine(numbers));
      } else if (lines[at].trim()) {
        plain.push(lines[at]);
      }
      at += 1;
    }
  }
  endPlain();
  return made;
}

function listLength(lines, from) {
  const first = Number(lines[from].match(numbered)?.[1] ?? NaN);
  let length = 0;
  while (from + length < lines.length && Number(lines[from + length].match(numbered)?.[1] ?? NaN) === first + length) length += 1;
  return length;
}

function list(lines) {
  const made = make('ol');
  made.start = Number(lines[0].match(numbered)[1]);
  for (const line of lines) {
    const item = make('li');
    item.append(...inline(line.replace(numbered, '')));
    made.append(item);
  }
  return made;
}

function paragraph(lines) {
  const made = make('p');
  for (const line of lines) {
    const part = make('span', 'line');
    part.append(...inline(line));
    made.append(part);
  }
  return made;
}

function inline(line) {
  const pieces = line.split('**');
  if (pieces.length % 2 === 0) return linked(line);
  return pieces.flatMap((piece, at) => (at % 2 ? make('strong', '', piece) : linked(piece)));
}

/** Web addresses become links, which open beside the talk. */
function linked(text) {
  return text.split(address).map((piece, at) => {
    if (at % 2 === 0) return document.createTextNode(piece);
    const link = make('a', '', piece);
    link.href = piece;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  });
}

function phoneNumbers(line) {
  const numbers = line.replaceAll('**', '').trim().split(' or ');
  return numbers.every((number) => phone.test(number)) ? numbers : null;
}

function phoneLine(numbers) {
  const made = make('p', 'phone');
  numbers.forEach((number, at) => {
    if (at) made.append(' or ');
    const link = make('a', '', number);
    link.href = `tel:${number.replace(/[^\d+]/g, '')}`;
    link.setAttribute('aria-label', `${words.call} ${number}`);
    made.append(link);
  });
  return made;
}
