#!/usr/bin/env bash
# bench.sh [judgement|document|file|catalogue|hashtree|renewal|timestamp|archive|memory]: prints the ratios of `make bench`, one JSON object a line.
set -euo pipefail
cd "$(dirname "$0")/.."
python=.venv/bin/python
[ -x "$python" ] || python3 -m venv .venv
"$python" -c 'import pyhanko' 2>/dev/null || .venv/bin/pip install --quiet pyhanko
BENCH=1 swift build -c release --static-swift-stdlib --scratch-path .build-bench --product lastro-bench --manifest-cache none >&2
.build-bench/release/lastro-bench .build/release/lastro "$python" "$@"
