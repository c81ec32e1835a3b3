#!/bin/sh
# Installs what the tests alone take from npm, as package-lock.json pins it.
set -eu
cd "$(dirname "$0")"
command -v npm >/dev/null || { echo "npm is not here: tests that need it are skipped" >&2; exit 0; }
[ -d node_modules ] && [ node_modules -nt package-lock.json ] || npm ci --silent
