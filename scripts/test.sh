#!/usr/bin/env bash
# Everything that can be tested: rules and rooms on both databases, then the journeys in real browsers.
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
need compiler node postgres chromium fonts webkit python
scripts/site.sh
say 'rules and rooms, on SQLite and PostgreSQL'
scripts/postgres.sh cargo test
scripts/e2e.sh
