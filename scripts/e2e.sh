#!/usr/bin/env bash
# The journeys in real browsers, against the debug build and the demo city. Names of journeys choose some:
# scripts/e2e.sh booking desk
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
need compiler node chromium fonts webkit python
need_npm end2end
scripts/site.sh
cargo build --quiet --bin tsudoi

# A second, independent reader for calendars.
python="$HOME/.cache/tsudoi/python"
if ! "$python/bin/python" -c 'import icalendar' 2>/dev/null; then
  say 'a Python with icalendar'
  python3 -m venv "$python"
  "$python/bin/pip" install --quiet --disable-pip-version-check -r end2end/requirements.txt >&2
fi

journeys=()
for name in "$@"; do journeys+=("journeys/$name.test.mjs"); done

say 'journeys in browsers'
export TSUDOI_BIN="$CARGO_TARGET_DIR/debug/tsudoi" TSUDOI_SITE="$PWD/target/site" PYTHON="$python/bin/python"
CHROMIUM=$(find_chromium)
export CHROMIUM
cd end2end
if [ ${#journeys[@]} -eq 0 ]; then journeys=(journeys/*.test.mjs); fi
node --test --test-reporter=spec --test-timeout=600000 "${journeys[@]}"
