#!/usr/bin/env bash
# Fuzzes every parser for so many seconds each, from the fixtures as seeds; fails on the first crash.
set -euo pipefail
seconds=${1:-60}
cd "$(dirname "$0")/.."
FUZZ=1 swift build -c release --scratch-path .build-fuzz --sanitize=fuzzer -Xswiftc -use-ld=lld --product lastro-fuzz
vectors=${LASTRO_VECTORS:-../shared/vectors}
export SWIFT_BACKTRACE=enable=no
for target in certificate crl ocsp cms token container; do
    corpus=.build-fuzz/corpus/$target
    mkdir -p "$corpus"
    case $target in
    certificate) seeds="$vectors/pkits/certs" ;;
    crl) seeds="$vectors/pkits/crls" ;;
    ocsp) seeds="$vectors/icp-brasil/evidence/ocsp" ;;
    cms) seeds="examples" ;;
    token) seeds="$vectors/icp-brasil/evidence/tst" ;;
    container) seeds="$vectors/pkits/smime" ;;
    esac
    if [ -d "$seeds" ]; then find "$seeds" -type f -size -64k -exec cp -n {} "$corpus/" \; ; fi
    echo "fuzzing $target for $seconds s"
    .build-fuzz/release/lastro-fuzz "$target" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -print_final_stats=1 "$corpus" 2>&1 |
        tail -n 8
done
