#!/usr/bin/env bash
# Installs the named Python packages into .venv where they are missing: outside judges of what the tests write.
# Says so and goes on where the package index cannot be reached: the tests that need them are skipped with a reason.
set -uo pipefail
cd "$(dirname "$0")/.."
python=.venv/bin/python
[ -x "$python" ] || python3 -m venv .venv || { echo "python-tools: no virtual environment"; exit 0; }
for package in "$@"; do
    "$python" -m pip show --quiet "${package%%[*}" >/dev/null 2>&1 && continue
    "$python" -m pip install --quiet --disable-pip-version-check "$package" \
        || echo "python-tools: $package could not be installed; its tests will be skipped"
done
exit 0
