#!/usr/bin/env bash
# Judges the examples, each with its own trust, at a fixed time, and prints the reports.
set -u
lastro=$1
time=$2
cd "$(dirname "$0")/.."
for folder in examples/[0-9]*/; do
    printf '\n════ %s\n' "$folder"
    "$lastro" validate "$folder" --trust-store examples/trust --revocation examples/evidence --at "$time"
    printf '──── exit code %s\n' "$?"
done
