#!/usr/bin/env bash
# Runs upstream's own cases against the language and prints how many pass, which fail, and which are known to.
#   ./conformance.sh                         the data beside the repository, when it is there
#   CONFORMANCE_DIR=folder ./conformance.sh  another folder of the same layout
# Exit code: 0 as the list of known failures says, 1 when something differs from it, 2 when the folder cannot be read.
set -euo pipefail
case "${CONFORMANCE_DIR:-}" in
  "" | /*) ;;
  *) export CONFORMANCE_DIR=$PWD/$CONFORMANCE_DIR ;;
esac
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

if ! built=$(dotnet build tests/Bot.Conformance --verbosity quiet 2>&1); then
  echo "$built" >&2
  exit 2
fi
exec dotnet run --project tests/Bot.Conformance --no-build
