# Sourced by test.sh: what the tests need beyond the .NET SDK and Node.js.

need() { # command, Debian package
  command -v "$1" >/dev/null 2>&1 || missing+=("$2")
}

missing=()
need redis-server redis-server
need chromium chromium
if [ "${CANDOR_TESTS:-}" = long ]; then need strace strace; fi
if [ ${#missing[@]} -gt 0 ]; then
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "test.sh: please install: ${missing[*]} (no apt-get here to do it)" >&2
    exit 1
  fi
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

if [ -f tests/clients/package.json ] && { [ ! -f tests/clients/node_modules/.stamp ] || [ tests/clients/package-lock.json -nt tests/clients/node_modules/.stamp ]; }; then
  npm --prefix tests/clients ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch tests/clients/node_modules/.stamp
fi
