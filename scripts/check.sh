#!/usr/bin/env bash
# What a reviewer would otherwise have to say: formatting, lints of all builds, docs, dependencies.
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
need compiler
need_rust
need_tool cargo-deny cargo-deny 0.20.2

wasm=(--target wasm32-unknown-unknown --no-default-features --features hydrate)
app=(--target wasm32-unknown-unknown --no-default-features --features offline)
decoder=(--target wasm32-unknown-unknown --no-default-features --features decoder)

say 'formatting'
cargo fmt --check

say 'lints of the server and the tests'
cargo clippy --quiet --all-targets -- -D warnings

say 'lints of the islands'
cargo clippy --quiet --lib "${wasm[@]}" -- -D warnings

say 'lints of the app of the desk'
cargo clippy --quiet --lib "${app[@]}" -- -D warnings

say 'lints of the decoder'
cargo clippy --quiet --lib "${decoder[@]}" -- -D warnings

say 'docs'
RUSTDOCFLAGS='-D warnings' cargo doc --quiet --no-deps --lib --document-private-items

say 'no server in the browser'
server=$({ cargo tree "${wasm[@]}" -e normal --prefix none; cargo tree "${app[@]}" -e normal --prefix none; } | grep -E '^(tokio|mio|sqlx|axum|ring|rustls|lettre) ' | sort -u || true)
if [ -n "$server" ]; then
  fail 'These crates of the server are in the wasm build. In Cargo.toml make them optional, under ssr:' "$server"
fi
more=$(cargo tree "${decoder[@]}" -e normal --prefix none | grep -E '^(leptos|serde|image|tokio|axum) ' | sort -u || true)
if [ -n "$more" ]; then
  fail 'These crates are in the decoder, which is to be small. In Cargo.toml keep them out of its feature:' "$more"
fi

say 'dependency policy'
cargo deny --log-level error check bans licenses sources

say 'all checks passed'
