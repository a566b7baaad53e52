#!/usr/bin/env bash
# Builds what browsers load: target/site/pkg (islands as wasm, its glue, the two scripts, the style sheet, each named by
# its content), the public files, a .br and a .gz beside each, and target/site/manifest.txt, from which the server
# learns the names.
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
need compiler node
need_rust
need_wasm_bindgen
need_npm scripts

site=target/site
next=target/site.next
kept="$CARGO_TARGET_DIR/site-kept"
built="$CARGO_TARGET_DIR/wasm32-unknown-unknown/wasm-release/tsudoi.wasm"

# Cargo knows whether there is anything to do.
cargo build --quiet --lib --target wasm32-unknown-unknown --profile wasm-release --no-default-features --features hydrate

styles=()
for layer in tokens base layout parts desk print; do
  if [ -f "style/$layer.css" ]; then styles+=("style/$layer.css"); fi
done

stamp=$(cat "$built" "${styles[@]}" scripts/site.sh scripts/squeeze.mjs scripts/package-lock.json src/islands/*.js \
  $(find public -type f | LC_ALL=C sort) | sha256sum | cut -c1-16)
if [ "$(cat "$site/stamp" 2>/dev/null)" = "$stamp" ]; then exit; fi

# The optimiser takes longest, so its answer is kept by its question.
mkdir -p "$kept"
wasm_kept="$kept/$(sha256sum <"$built" | cut -c1-16)"
if [ ! -f "$wasm_kept/done" ]; then
  say 'making the islands small'
  rm -rf "$wasm_kept" && mkdir "$wasm_kept"
  wasm-bindgen --target web --no-typescript --out-name tsudoi --out-dir "$wasm_kept" "$built"
  scripts/node_modules/.bin/wasm-opt -Oz --enable-bulk-memory --enable-nontrapping-float-to-int \
    "$wasm_kept/tsudoi_bg.wasm" -o "$wasm_kept/small.wasm"
  touch "$wasm_kept/done"
fi

say 'laying out the site'
rm -rf "$next" && mkdir -p "$next/pkg"
find public -type f | while read -r file; do install -Dm644 "$file" "$next/${file#public/}"; done
if [ -d "$wasm_kept/snippets" ]; then cp -r "$wasm_kept/snippets" "$next/pkg/"; fi

# place NAME FILE EXTENSION: copies FILE under a name with its hash, and notes it in the manifest.
place() {
  local path
  path="/pkg/${4:-tsudoi}.$(sha256sum <"$2" | cut -c1-8).$3"
  install -m644 "$2" "$next$path"
  echo "$1 $path" >>"$next/manifest.txt"
}
address() { sed -n "s/^$1 //p" "$next/manifest.txt"; }

place js "$wasm_kept/tsudoi.js" js
place wasm "$wasm_kept/small.wasm" wasm
cat "${styles[@]}" /dev/null >"$next/tsudoi.css"
place css "$next/tsudoi.css" css
sed -e "s|/pkg/tsudoi.js|$(address js)|" -e "s|/pkg/tsudoi.wasm|$(address wasm)|" src/islands/start.js >"$next/start.js"
place start "$next/start.js" js start
place passkey src/islands/passkey.js js passkey
rm "$next/tsudoi.css" "$next/start.js"

node scripts/squeeze.mjs "$next"
echo "$stamp" >"$next/stamp"
rm -rf "$site" && mv "$next" "$site"
