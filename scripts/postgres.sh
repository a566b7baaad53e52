#!/usr/bin/env bash
# postgres.sh COMMAND…: runs COMMAND with TEST_POSTGRES_URL, a private PostgreSQL on loopback that lives as long as it.
# Where TEST_POSTGRES_URL is set already, that one is used.
if [ -n "${TEST_POSTGRES_URL:-}" ]; then exec "$@"; fi
source "$(dirname "${BASH_SOURCE[0]}")/need.sh"
need postgres
bin=$(find_postgres)
folder=$(mktemp -d /tmp/tsudoi-postgres.XXXXXX)

# PostgreSQL refuses to run as root.
as=()
if [ "$(id -u)" = 0 ]; then
  as=(runuser -u postgres --)
  chown postgres "$folder"
fi
stop() {
  (cd / && "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1) || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT TERM

port=
for candidate in $(shuf -i 20000-29999 -n 20); do
  if ! (: <"/dev/tcp/127.0.0.1/$candidate") 2>/dev/null; then port=$candidate && break; fi
done

# Nothing here outlives the tests, so nothing is forced to the disk.
options="-p $port -k $folder -c listen_addresses=127.0.0.1 -c max_connections=400 -c fsync=off
  -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=128MB"
if ! (
  cd /
  "${as[@]}" "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C >"$folder/log" 2>&1
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/data/log" -o "${options//$'\n'/ }" start >>"$folder/log" 2>&1
); then
  cat "$folder/log" "$folder/data/log" >&2 || true
  fail 'PostgreSQL did not start; its words stand above.'
fi

export TEST_POSTGRES_URL="postgres://postgres@127.0.0.1:$port/postgres"
"$@"
