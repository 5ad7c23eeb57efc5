# make demo   judges the examples and prints their reports
# make test   everything that must hold on main (what CI runs)
# make quick  format, build without warnings, unit and architecture tests
# make bench  ratios against yardsticks of the same run, one JSON object a line
# make fuzz   each fuzz target for FUZZ_SECONDS
# make tsan   readers beside writers of an archive, under ThreadSanitizer
# make soak   the long tiers

BUILD_PACKAGES = libssl-dev zlib1g-dev libxml2-dev liblmdb-dev libcurl4-openssl-dev libp11-kit-dev pkg-config
TEST_PACKAGES = $(BUILD_PACKAGES) openssl python3 python3-venv python3-jsonschema python3-cryptography libxml2-utils strace util-linux zip unzip qpdf softhsm2 opensc systemd \
	openjdk-17-jdk-headless libbcpkix-java
BENCH_PACKAGES = $(BUILD_PACKAGES) openssl python3 python3-venv
DEMO_TIME = 2026-06-01T12:00:00Z
FUZZ_SECONDS ?= 60
SWIFT_FLAGS = -c release --static-swift-stdlib
LASTRO = .build/release/lastro

.PHONY: build demo test quick lint bench fuzz tsan soak clean

build:
	@Scripts/install-packages.sh $(BUILD_PACKAGES)
	swift build $(SWIFT_FLAGS) --product lastro

demo: build
	@Scripts/demo.sh $(LASTRO) $(DEMO_TIME)

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

quick: lint
	@Scripts/install-packages.sh $(TEST_PACKAGES)
	swift build --build-tests
	@Scripts/test.sh --skip ConformanceTests --skip CLITests

test: lint
	@Scripts/install-packages.sh $(TEST_PACKAGES)
	@Scripts/python-tools.sh bagit ocfl-py 'certomancer[web-api]'
	swift build --build-tests
	@Scripts/test.sh

bench: build
	@Scripts/install-packages.sh $(BENCH_PACKAGES)
	@Scripts/bench.sh

fuzz:
	@Scripts/install-packages.sh $(BUILD_PACKAGES) lld
	@Scripts/fuzz.sh $(FUZZ_SECONDS)

tsan:
	@Scripts/install-packages.sh $(BUILD_PACKAGES)
	TSAN_OPTIONS="suppressions=$(CURDIR)/Scripts/thread-sanitizer.supp" swift test --sanitize thread --scratch-path .build-tsan --filter "EvidenceArchiveTests.ConcurrencyTests"

soak: test
	LASTRO_HOSTILE=500 LASTRO_SOAK=1 swift test -c release -Xswiftc -enable-testing --scratch-path .build-soak --filter "HostilePDFTests|ZIPLargeTests"
	LASTRO_SOAK=1 LASTRO_SOAK_KILLS=1000 swift test --skip-build --filter "TransparencyLogTests|KilledCommandTests|BatchCrashTests|RenewalTests|SharedEvidenceTests|ColdCrashTests|ReplicaCrashTests"
	@$(MAKE) tsan
	@$(MAKE) fuzz FUZZ_SECONDS=1800
	@$(MAKE) bench

clean:
	swift package clean
