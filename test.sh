#!/usr/bin/env bash
# Installs what the tests need when it is missing, builds, runs every test, and ends with "N passed, N failed".
#   ./test.sh            everything, sampled where a number is large
#   ./test.sh --long     every number that the product promises, and notes in docs/evidence what was reached
#   ./test.sh --mutations  switches each protection off in turn, in a build of its own, and wants a test to fail: ends with N/N
set -euo pipefail
cd "$(dirname "$0")"

mutations=
for option in "$@"; do
  case "$option" in
    --long) export CANDOR_TESTS=long ;;
    --mutations) mutations=1 ;;
    *) echo "test.sh: unknown option $option (known: --long, --mutations)" >&2; exit 64 ;;
  esac
done

# shellcheck source=.ci/install.sh
source .ci/install.sh

# With fail points, and with protections that can be switched off: beside the usual build, which has neither.
build_for_chaos() {
  for project in "$@"; do dotnet build "tests/$project" --no-restore -p:Chaos=true; done
}

dotnet restore Bot.sln
if [ -n "$mutations" ]; then
  build_for_chaos Bot.Chaos Bot.Interviews.Tests Bot.Host.Tests
  exec artifacts/bin/Bot.Chaos/chaos/Bot.Chaos mutations
fi

dotnet build Bot.sln --no-restore
# Style and analyzers are errors of the build; what is left is where spaces stand.
dotnet format whitespace Bot.sln --no-restore --verify-no-changes

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log=$work/log
status=0
dotnet test --solution Bot.sln --no-build --no-progress --no-ansi --report-xunit --results-directory "$work" 2>&1 | tee "$log" || status=$?

# The product as real processes through faults, seen from outside: it adds its own counts below.
chaos=$work/chaos
if [ "${CANDOR_TESTS:-}" = long ]; then
  build_for_chaos Bot.Chaos
  artifacts/bin/Bot.Chaos/chaos/Bot.Chaos long --commit "$(git describe --always --dirty 2>/dev/null || echo unknown)" 2>&1 | tee "$chaos" || status=$?
else
  artifacts/bin/Bot.Chaos/debug/Bot.Chaos short 2>&1 | tee "$chaos" || status=$?
fi

if [ "${CANDOR_TESTS:-}" = long ]; then
  node .ci/evidence.mjs "$work" "$(git describe --always --dirty 2>/dev/null || echo unknown)"
  ./benchmark.sh || status=$?
fi

awk -v status="$status" '
  /^  (failed|succeeded|skipped|error): [0-9]+$/ { n[$1] = $2 }
  /^[0-9]+ passed, [0-9]+ failed$/ { n["succeeded:"] += $1; n["failed:"] += $3 }
  END {
    failed = n["failed:"] + n["error:"]
    if (status != 0 && failed == 0) failed = 1
    if (n["skipped:"]) printf "%d left out, each with its reason above\n", n["skipped:"]
    printf "%d passed, %d failed\n", n["succeeded:"], failed
    exit failed > 0
  }' "$log" "$chaos"
