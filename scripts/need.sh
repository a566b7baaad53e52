# What the other scripts need, and how it comes here. Sourced, never run.
# Every need_… does nothing where the thing is there already, and says what is missing where it cannot be had.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export PATH="$HOME/.cargo/bin:$HOME/.cache/tsudoi/node/node_modules/.bin:$PATH"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
if [ "${CI:-}" = true ]; then
  CARGO_TARGET_DIR="$HOME/.cache/tsudoi/target" # a fresh clone a run, but the compiled dependencies stay
fi

say() { printf '== %s\n' "$*"; }
fail() { printf '%s\n' "$@" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

source scripts/apt.sh

# need NAME…: all of them with one call of apt.
need() {
  local name missing=()
  for name in "$@"; do read -r -a more <<<"$(packages_for "$name")"; missing+=("${more[@]}"); done
  if [ ${#missing[@]} -gt 0 ]; then apt_install "${missing[@]}"; fi
  hash -r
  case " $* " in *' node '*) need_node ;; esac
}

# Older releases of Debian and Ubuntu have a node that the browser tools no longer run on.
need_node() {
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] && return
  local arch; arch=$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')
  say "node $(node -v) is too old, getting 22 from npm"
  npm install --silent --no-save --prefix "$HOME/.cache/tsudoi/node" "node-linux-$arch@22" >&2
  mkdir -p "$HOME/.cache/tsudoi/node/node_modules/.bin"
  ln -sf "../node-linux-$arch/bin/node" "$HOME/.cache/tsudoi/node/node_modules/.bin/node"; hash -r
}

# need_npm FOLDER: its packages as the lock file has them.
need_npm() {
  cmp -s "$1/package-lock.json" "$1/node_modules/.installed" && return
  say "npm packages of $1"
  (cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2 && cp package-lock.json node_modules/.installed)
}

need_rust() {
  has rustup || fail 'Missing: rustup, which brings Rust. See https://rustup.rs, then try again.'
  rustup target list --installed >/dev/null 2>&1 || rustup toolchain install
  rustup target list --installed | grep -qx wasm32-unknown-unknown || rustup target add wasm32-unknown-unknown
}

# need_tool COMMAND CRATE VERSION: a Rust program at exactly this version. Without --locked: a program's own lock file may
# name versions that are gone or too new for the pinned compiler; the resolver picks those that fit.
need_tool() {
  [ "$("$1" --version 2>/dev/null | awk '{print $NF}')" = "$3" ] && return
  say "installing $2 $3 (a few minutes, once)"
  CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS=fallback env -u CARGO_TARGET_DIR \
    cargo install --quiet "$2" --version "$3" --force ||
    fail "cargo could not install $2 $3." "  by hand: cargo install $2 --version $3"
}
need_wasm_bindgen() { need_tool wasm-bindgen wasm-bindgen-cli "$(grep -A1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"/\1/p')"; }
