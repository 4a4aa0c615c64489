#!/usr/bin/env bash
# Measures the language, the interviewer and the whole product, beside Microsoft's JavaScript implementation doing the same work, prints
# the budgets with what was measured, and writes all numbers into docs/evidence/benchmarks.md. Needs the .NET SDK, Node.js and redis-server.
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if ! command -v node >/dev/null 2>&1; then
  echo "benchmark.sh: please install Node.js 20 or newer: the reference runs on it" >&2
  exit 1
fi

if ! command -v redis-server >/dev/null 2>&1; then
  echo "benchmark.sh: please install redis-server: the product is measured over it" >&2
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
published=$PWD/artifacts/benchmark
if ! built=$(dotnet publish bot/Bot.Host --configuration Release --runtime linux-x64 --output "$published" --verbosity quiet 2>&1); then
  echo "$built" >&2
  exit 1
fi
exec dotnet run --project tests/Bot.Benchmarks --configuration Release --no-build -- "$published" docs/evidence/benchmarks.md
