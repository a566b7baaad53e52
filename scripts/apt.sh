# Needs that apt meets. Sourced by need.sh.

# Which packages of apt stand for a need, when the need is not met.
packages_for() {
  case $1 in
    compiler) echo '#include <stdio.h>' | cc -E - >/dev/null 2>&1 || echo gcc libc6-dev ;;
    node) has npm || echo nodejs npm ;;
    chromium) find_chromium >/dev/null || { apt-cache show chromium >/dev/null 2>&1 && echo chromium || echo chromium-browser; } ;;
    fonts) [ -n "$(fc-list ':lang=ja' 2>/dev/null | head -1)" ] || echo fontconfig fonts-noto-cjk ;;
    webkit) has WebKitWebDriver && has Xvfb && /usr/bin/python3 -c "$webkit_in_python" 2>/dev/null ||
      echo webkit2gtk-driver xvfb python3-gi gir1.2-webkit2-4.1 ;;
    postgres) find_postgres >/dev/null || echo postgresql ;;
    nginx) has nginx || [ -x /usr/sbin/nginx ] || echo nginx-light ;;
    python) python3 -c 'import venv, ensurepip' 2>/dev/null || echo python3 python3-venv ;;
    *) fail "scripts/need.sh knows no need called $1" ;;
  esac
}

webkit_in_python='import gi; gi.require_version("WebKit2", "4.1")'
find_chromium() { command -v "${CHROMIUM:-chromium}" || command -v chromium-browser || command -v google-chrome; }
find_postgres() { local bin; bin=$(find /usr/lib/postgresql/*/bin -name initdb 2>/dev/null | sort -V | tail -1); [ -n "$bin" ] && dirname "$bin"; }

apt_install() {
  local install="apt-get install -y --no-install-recommends $*" sudo=
  has apt-get || fail "Missing: $*. This script installs them with apt; here is no apt, so install them by hand."
  if [ "$(id -u)" != 0 ]; then
    if sudo -n true 2>/dev/null || { [ -t 0 ] && has sudo; }; then sudo=sudo
    else fail "Missing: $*. Installing them needs a password. Run this, then try again:" "  sudo apt-get update && sudo $install"; fi
  fi
  say "installing $*"
  { $sudo apt-get update -q && DEBIAN_FRONTEND=noninteractive $sudo $install; } >&2 ||
    fail "apt could not install $*." "  by hand: sudo apt-get update && sudo $install"
}
