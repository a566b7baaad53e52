#!/usr/bin/env bash
# The release: one program and one folder, to be copied to a server (docs/OPERATIONS.md).
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
scripts/site.sh
say 'the program (the first time takes some minutes)'
cargo build --release --bin tsudoi
say "ready: $CARGO_TARGET_DIR/release/tsudoi and target/site (set TSUDOI_SITE to where it will lie)"
