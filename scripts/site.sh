#!/usr/bin/env bash
# Builds what browsers load: target/site/pkg (the islands, the desk's app and the decoder as wasm, their glue, the scripts,
# the style sheet, each named by its content), the public files, a .br and a .gz beside each, and target/site/manifest.txt, from which the
# server learns the names.
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
need compiler node
need_rust
need_wasm_bindgen
need_npm scripts

site=target/site
next=target/site.next
kept="$CARGO_TARGET_DIR/site-kept"
wasm=wasm32-unknown-unknown/wasm-release/tsudoi.wasm
built="$CARGO_TARGET_DIR/$wasm"
decoder_built="$CARGO_TARGET_DIR/decoder/$wasm"
app_built="$CARGO_TARGET_DIR/offline/$wasm"

# Cargo knows whether there is anything to do. Each build writes a tsudoi.wasm, so that each has a folder of its own.
build() { cargo build --quiet --lib --target wasm32-unknown-unknown --profile wasm-release --no-default-features "$@"; }
build --features hydrate
build --features decoder --target-dir "$CARGO_TARGET_DIR/decoder"
# SHA-2 in a loop instead of unrolled: the app's wasm is to be small.
RUSTFLAGS='--cfg sha2_backend_soft="compact"' build --features offline --target-dir "$CARGO_TARGET_DIR/offline"

styles=()
for layer in tokens base layout parts desk print; do
  if [ -f "style/$layer.css" ]; then styles+=("style/$layer.css"); fi
done

stamp=$(cat "$built" "$decoder_built" "$app_built" "${styles[@]}" scripts/site.sh scripts/squeeze.mjs scripts/package-lock.json src/islands/*.js \
  $(find public -type f | LC_ALL=C sort) | sha256sum | cut -c1-16)
if [ "$(cat "$site/stamp" 2>/dev/null)" = "$stamp" ]; then exit; fi

# small BUILT NAME: answers the folder with its glue (NAME.js) and the wasm made small (small.wasm). The optimiser takes
# longest, so its answer is kept by its question.
mkdir -p "$kept"
small() {
  local folder
  folder="$kept/$(sha256sum <"$1" | cut -c1-16)"
  if [ ! -f "$folder/done" ]; then
    say "making the $2 wasm small" >&2
    rm -rf "$folder" && mkdir "$folder"
    wasm-bindgen --target web --no-typescript --out-name "$2" --out-dir "$folder" "$1" >&2
    scripts/node_modules/.bin/wasm-opt -Oz --enable-bulk-memory --enable-nontrapping-float-to-int \
      "$folder/$2_bg.wasm" -o "$folder/small.wasm" >&2
    touch "$folder/done"
  fi
  echo "$folder"
}
wasm_kept=$(small "$built" tsudoi)
decoder_kept=$(small "$decoder_built" decoder)
app_kept=$(small "$app_built" desk)

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
place registered src/islands/registered.js js registered

# The camera's scripts, each with the addresses of those it loads.
place decoder-glue "$decoder_kept/decoder.js" js decoder-glue
place decoder-wasm "$decoder_kept/small.wasm" wasm decoder
sed -e "s|/pkg/decoder-glue.js|$(address decoder-glue)|" -e "s|/pkg/decoder.wasm|$(address decoder-wasm)|" \
  src/islands/decoder.js >"$next/decoder.js"
place decoder "$next/decoder.js" js decoder
sed -e "s|/pkg/decoder.js|$(address decoder)|" src/islands/camera.js >"$next/camera.js"
place camera "$next/camera.js" js camera
sed -e "s|/pkg/camera.js|$(address camera)|" src/islands/scan.js >"$next/scan.js"
place scan "$next/scan.js" js scan

# The desk's app, and its worker, which keeps all that the app loads.
place app-glue "$app_kept/desk.js" js desk-glue
place app-wasm "$app_kept/small.wasm" wasm desk
sed -e "s|/pkg/desk.js|$(address app-glue)|" -e "s|/pkg/desk.wasm|$(address app-wasm)|" \
  -e "s|/pkg/camera.js|$(address camera)|" src/islands/app.js >"$next/app.js"
place app "$next/app.js" js desk
for name in app app-glue app-wasm camera decoder decoder-glue decoder-wasm css; do
  echo "app-file $(address "$name")" >>"$next/manifest.txt"
done
files=$(sed -n 's/^app-file //p' "$next/manifest.txt" | sed "s/.*/'&'/" | paste -sd,)
mkdir -p "$next/desk"
sed -e "s|'/\*FILES\*/'|$files|" -e "s|/\*VERSION\*/|$(echo "$files" | sha256sum | cut -c1-8)|" \
  src/islands/worker.js >"$next/desk/worker.js"
rm "$next/tsudoi.css" "$next"/{start,decoder,camera,scan,app}.js

node scripts/squeeze.mjs "$next"
echo "$stamp" >"$next/stamp"
rm -rf "$site" && mv "$next" "$site"
