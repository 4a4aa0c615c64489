#!/usr/bin/env bash
# Measures the language and the interviewer, beside Microsoft's JavaScript implementation doing the same work, and writes the numbers
# into docs/evidence/benchmarks.md. Needs the .NET SDK and Node.js.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if ! command -v node >/dev/null 2>&1; then
  echo "benchmark.sh: please install Node.js 20 or newer: the reference runs on it" >&2
  exit 1
fi

reference=tests/Bot.Benchmarks/reference
if [ ! -f $reference/node_modules/.stamp ] || [ $reference/package-lock.json -nt $reference/node_modules/.stamp ]; then
  npm --prefix $reference ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch $reference/node_modules/.stamp
fi

if ! built=$(dotnet build tests/Bot.Benchmarks --configuration Release --verbosity quiet 2>&1); then
  echo "$built" >&2
  exit 1
fi
exec dotnet run --project tests/Bot.Benchmarks --configuration Release --no-build -- docs/evidence/benchmarks.md
