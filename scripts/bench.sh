#!/usr/bin/env bash
# The speed table, beside nginx and a bare database in the same run. bench.sh ROW for one row.
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
need compiler node nginx
scripts/site.sh
say 'the program and its load (the first time takes some minutes)'
cargo bench --quiet --bench speed -- ${1:+"$1"}
