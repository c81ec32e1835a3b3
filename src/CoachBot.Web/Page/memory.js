// What this tab remembers over a reload. It is gone when the tab is closed.
const logPlace = 'coach.log';
const draftPlace = 'coach.draft';
const most = 300;
const longestFiles = 300000;

export function recall() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(logPlace) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    // Unreadable or not allowed: the tab begins anew.
    return [];
  }
}

export function remember(entries) {
  const kept = entries.slice(-most).map((entry) => (
    lengthOf(entry.files) > longestFiles ? { ...entry, files: [], areFilesGone: true } : entry));
  if (!store(logPlace, JSON.stringify(kept))) {
    store(logPlace, JSON.stringify(kept.slice(-most / 4)));
  }
}

function lengthOf(files = []) {
  return files.reduce((length, file) => length + file.text.length, 0);
}

export function recallDraft() {
  try {
    return sessionStorage.getItem(draftPlace) ?? '';
  } catch {
    return '';
  }
}

export function rememberDraft(text) {
  store(draftPlace, text);
}

function store(place, text) {
  try {
    sessionStorage.setItem(place, text);
    return true;
  } catch {
    // Full or not allowed: the chat works without.
    return false;
  }
}
