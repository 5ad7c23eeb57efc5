#!/bin/sh
# Writes Sources/EvidenceArchive/Generated anew from the schema. Needed only after a change of the schema: the result is
# committed. Takes protoc from Debian's protobuf-compiler and builds swift-protobuf's own generator, of the version that
# Package.resolved names, outside of the source tree.
set -eu
cd "$(dirname "$0")/.."
scratch=${SCRATCH:-.build/protobuf}
swift build -c release --package-path .build/checkouts/swift-protobuf --scratch-path "$scratch" --product protoc-gen-swift
protoc --plugin="$scratch/release/protoc-gen-swift" --swift_opt=Visibility=Internal \
    --swift_out=Sources/EvidenceArchive/Generated -ISources/EvidenceArchive/Schema catalogue.proto
