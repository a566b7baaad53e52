#!/usr/bin/env bash
# A real mail server for the tests, on loopback: server.sh PORT (0: a free one). Gets what it needs on its first run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
venv="$HOME/.cache/tsudoi/mail"
mkdir -p "$HOME/.cache/tsudoi"
# Tests run side by side: one makes it, the others wait.
exec 9>"$venv.lock"
flock 9
if ! cmp -s requirements.txt "$venv/installed"; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r requirements.txt >&2
  cp requirements.txt "$venv/installed"
fi
flock -u 9
exec 9>&-
exec "$venv/bin/python" server.py "$@"
