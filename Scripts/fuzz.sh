#!/usr/bin/env bash
# fuzz.sh [SECONDS [TARGET…]]: fuzzes every parser and the judge for so many seconds each, 60 unless told, from the
# project's own files as seeds, and more where LASTRO_VECTORS names outside suites; fails on the first crash, leak of
# memory without bound, or hang. What was found stays in .build-fuzz/corpus and is where the next run starts.
set -euo pipefail
seconds=${1:-60}
shift || true
cd "$(dirname "$0")/.."
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(certificate crl ocsp cms token container policy pdf zip bag ocfl cades evidence judge)
# libFuzzer's instrumentation of Swift needs lld. The manifest reads FUZZ, and SwiftPM's cache of manifests does not know.
FUZZ=1 swift build --manifest-cache none -c release --scratch-path .build-fuzz --sanitize=fuzzer \
    -Xswiftc -use-ld=lld --product lastro-fuzz
vectors=${LASTRO_VECTORS:-../shared/vectors}
export SWIFT_BACKTRACE=enable=no

# Copies files as seeds, PEM as DER; names may repeat in several folders.
seed() { # FOLDER PATTERN TARGET
    [ -d "$1" ] || return 0
    find "$1" -type f -name "$2" -size -64k | while read -r file; do
        name=$(sha256sum "$file" | cut -c 1-32)
        if grep -q -m 1 -a '^-----BEGIN \(CERTIFICATE\|X509 CRL\)-----' "$file"; then
            sed -n '/^-----BEGIN/,/^-----END/p' "$file" | grep -v '^-----' | base64 -d >"$corpus/$name" 2>/dev/null || true
        else
            cp -n "$file" "$corpus/$name"
        fi
    done
}

for target in "${targets[@]}"; do
    corpus=.build-fuzz/corpus/$target
    mkdir -p "$corpus"
    case $target in
    certificate)
        seed examples/trust '*.pem'
        seed trust-store '*.pem'
        seed "$vectors/pkits/certs" '*'
        ;;
    crl)
        seed examples/evidence '*.crl'
        seed "$vectors/pkits/crls" '*'
        ;;
    ocsp)
        seed Tests '*.ors'
        seed "$vectors/icp-brasil/evidence/ocsp" '*'
        ;;
    token) seed "$vectors/icp-brasil/evidence/tst" '*' ;;
    policy)
        seed "$vectors/icp-brasil/policies" '*.der'
        seed "$vectors/icp-brasil/policies" '*.xml'
        ;;
    pdf)
        seed Tests/Fuzz/Seeds '*.pdf'
        seed Tests/Vectors/pdf '*.pdf'
        seed "$vectors/dss-dev/pades" '*.pdf'
        ;;
    zip)
        seed examples '*.zip'
        (cd examples && zip -q -r "../$corpus/seed" 1-valida -x '*.p7s') 2>/dev/null || true
        ;;
    evidence)
        seed Tests/Fuzz/Seeds '*.ers'
        seed "$vectors/ers" '*.ers'
        seed "$vectors/ers/ers/dss" '*.xml'
        ;;
    container) seed "$vectors/pkits/smime" '*' ;;
    cades) seed "$vectors/dss-dev/cades" '*.p7?' ;;
    esac
    case $target in
    cms | token | container | cades | judge) seed examples '*.p7s' ;;
    esac
    echo "fuzzing $target for $seconds s"
    log=.build-fuzz/$target.log
    if ! .build-fuzz/release/lastro-fuzz "$target" -max_total_time="$seconds" -timeout=5 -rss_limit_mb=1024 -max_len=65536 \
        -artifact_prefix=".build-fuzz/$target-" -print_final_stats=1 "$corpus" >"$log" 2>&1; then
        tail -n 40 "$log"
        exit 1
    fi
    grep -a -E '^stat::(number_of_executed_units|peak_rss_mb)' "$log"
done
