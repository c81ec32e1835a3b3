#!/bin/sh
# Installs what the tests alone take from npm, as package-lock.json pins it. Several may ask at once: one installs, the others wait.
set -eu
cd "$(dirname "$0")"
command -v npm >/dev/null || { echo "npm is not here: tests that need it are skipped" >&2; exit 0; }
if [ "${1:-}" != alone ] && command -v flock >/dev/null; then exec flock package-lock.json "./$(basename "$0")" alone; fi
[ -d node_modules ] && [ node_modules -nt package-lock.json ] || npm ci --silent
