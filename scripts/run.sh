#!/usr/bin/env bash
# The demo city on http://localhost:3000, in var/. Delete var/ to begin anew.
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
scripts/build.sh
tsudoi="$CARGO_TARGET_DIR/release/tsudoi"

# The demo city looks alive on this morning.
export TSUDOI_NOW="${TSUDOI_NOW:-2026-11-24T09:00:00+09:00}"
if [ ! -f var/demo-is-there ]; then
  mkdir -p var
  say 'settling the demo city'
  "$tsudoi" migrate
  "$tsudoi" demo
  touch var/demo-is-there
else
  "$tsudoi" migrate
fi
exec "$tsudoi" serve
