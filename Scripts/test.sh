#!/usr/bin/env bash
# Runs the tests that are built. At the end it tells what was skipped and, where tests failed, once more which and why:
# they would be lost among thousands of lines.
set -uo pipefail
cd "$(dirname "$0")/.."
log=.build/test.log
swift test --skip-build "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
grep -E '^skipped: ' "$log" | cut -c 1-300 | sort | uniq -c
if [ "$status" -ne 0 ]; then
    echo "FAILED:"
    grep -E -A 6 '^✘ Test .* recorded an issue|error: ' "$log" | grep -E '^✘|^↳|error: ' | cut -c 1-600 | tail -n 60
fi
exit "$status"
