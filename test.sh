#!/usr/bin/env bash
# Installs what the tests need when it is missing, builds, runs every test, and ends with "N passed, N failed".
#   ./test.sh            everything, sampled where a number is large
#   ./test.sh --long     every number that the product promises, and notes in docs/evidence what was reached
set -euo pipefail
cd "$(dirname "$0")"

for option in "$@"; do
  case "$option" in
    --long) export CANDOR_TESTS=long ;;
    *) echo "test.sh: unknown option $option (known: --long)" >&2; exit 64 ;;
  esac
done

# shellcheck source=.ci/install.sh
source .ci/install.sh

dotnet restore Bot.sln
dotnet build Bot.sln --no-restore
# Style and analyzers are errors of the build; what is left is where spaces stand.
dotnet format whitespace Bot.sln --no-restore --verify-no-changes

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log=$work/log
status=0
dotnet test --solution Bot.sln --no-build --no-progress --no-ansi --report-xunit --results-directory "$work" 2>&1 | tee "$log" || status=$?
if [ "${CANDOR_TESTS:-}" = long ]; then
  node .ci/evidence.mjs "$work" "$(git describe --always --dirty 2>/dev/null || echo unknown)"
  ./benchmark.sh || status=$?
fi

awk -v status="$status" '
  /^  (failed|succeeded|skipped|error): [0-9]+$/ { n[$1] = $2 }
  END {
    failed = n["failed:"] + n["error:"]
    if (status != 0 && failed == 0) failed = 1
    if (n["skipped:"]) printf "%d left out, each with its reason above\n", n["skipped:"]
    printf "%d passed, %d failed\n", n["succeeded:"], failed
    exit failed > 0
  }' "$log"
