# Builds, tests and installs Padan. Every target works by itself on a fresh clone
# of a Debian-like machine with git, make, Swift 6.2 or later and apt; what else
# it needs it installs, and says so. `make help` lists the targets.

PREFIX ?= /usr/local
DESTDIR ?=
# The text that `make bench` and its kin measure; the examples, repeated, if empty.
TEXT ?=
# Where the compiler works.
BUILD ?= .build

PACKAGES := libcmark-dev libicu-dev libsqlite3-dev libxml2-dev libxxhash-dev pkg-config zlib1g-dev
PADAN := $(BUILD)/release/padan
BENCHMARKS := $(BUILD)/release/padan-benchmarks
# Where the head of compare_matchers.py says to put what Padan is compared with.
PEERS := $(BUILD)/peers/bin/python3
SOURCES := Package.swift $(shell find Sources -type f)
SHARE := $(DESTDIR)$(PREFIX)/share/padan

# With Swift's own libraries linked in, the command starts in half the time and
# runs where Swift is not installed. A toolchain without them is used as it is.
STATIC = $(shell swift -static-stdlib -print-target-info 2>/dev/null | \
  sed -n 's|.*"runtimeResourcePath": "\(.*\)".*|\1/linux/libswiftCore.a|p')
# Types are found by their addresses: by their names, the runtime goes through all conformances of the program,
# a tenth of what a short run does.
DIRECT := $(foreach flag,-Xfrontend -disable-concrete-type-metadata-mangled-name-accessors,-Xswiftc $(flag))
# The toolchain's own linker optimizes across modules, which makes all of Padan a twentieth faster, and packs the
# program's hundred thousand addresses, which the loader then moves in a fifth of the time. Older loaders cannot.
LLD = $(wildcard $(dir $(realpath $(shell command -v swift)))ld.lld)
GLIBC_236 = $(shell getconf GNU_LIBC_VERSION 2> /dev/null | awk -F '[ .]' '$$2 > 2 || $$3 >= 36')
PACKED = $(if $(GLIBC_236),-Xlinker -z -Xlinker pack-relative-relocs)
LINKED = $(if $(LLD),--experimental-lto-mode full -Xswiftc -use-ld=lld $(PACKED))
RELEASE = -c release --scratch-path $(BUILD) $(if $(wildcard $(STATIC)),--static-swift-stdlib) $(DIRECT) $(LINKED)

# $(call debian,packages): installs those that are missing.
define debian
command -v dpkg > /dev/null || { echo "Not a Debian-like machine; install these by its own means: $(1)"; exit 0; }; \
missing=; for package in $(1); do \
  dpkg -s $$package 2> /dev/null | grep -q '^Status: .* installed$$' || missing="$$missing $$package"; \
done; \
[ -n "$$missing" ] || exit 0; \
[ "$$(id -u)" = 0 ] && as_root= || as_root=sudo; \
echo "Installing from Debian:$$missing"; \
$$as_root apt-get update -q && \
$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing
endef

ARTICLES := $(filter-out %.annotated.html,$(wildcard examples/*.txt examples/*.md examples/*.html))

.PHONY: build demo test test-slow test-spark test-browser install uninstall examples hashes screenshot bench bench-instructions bench-peers lint dependencies chromium clean help

build: $(PADAN) ## compile the command for use

# swift leaves the command's date alone if linking it again would change nothing.
$(PADAN): $(SOURCES) | dependencies
	swift build $(RELEASE) --product padan
	@touch $@

demo: $(PADAN) ## annotate an example in the terminal, and as a web page
	@mkdir -p $(BUILD)/demo
	$(PADAN) annotate examples/perisai-rudal.txt --format terminal
	$(PADAN) annotate examples/perisai-rudal.txt --format html -o $(BUILD)/demo/perisai-rudal.html
	@echo "The same article side by side, for a browser: $(BUILD)/demo/perisai-rudal.html"

test: dependencies ## run all tests
	swift test --scratch-path $(BUILD)

test-browser: $(PADAN) chromium ## check the web pages in a browser
	@command -v chromedriver > /dev/null || { $(call debian,chromium-driver); }
	@command -v java > /dev/null || { $(call debian,default-jre-headless); }
	@command -v pdftotext > /dev/null || { $(call debian,poppler-utils); }
	@python3 -m venv $(BUILD)/browser 2> /dev/null || { $(call debian,python3-venv); }
	@python3 -m venv $(BUILD)/browser
	$(BUILD)/browser/bin/python3 -m pip install --quiet -r Tests/browser/requirements.txt
	cd Tests/browser && BUILD=$(abspath $(BUILD)) $(abspath $(BUILD))/browser/bin/python3 -m unittest

test-slow: dependencies ## run the tests that take minutes, too: runs that are killed, growth
	PADAN_SLOW_TESTS=1 swift test --scratch-path $(BUILD) --filter "BatchKillTests|BenchmarkCommandTests"

test-spark: $(PADAN) ## run the example of a Spark job against `padan batch`
	@command -v java > /dev/null || { $(call debian,default-jre-headless); }
	@python3 -m venv $(BUILD)/spark 2> /dev/null || { $(call debian,python3-venv); }
	@python3 -m venv $(BUILD)/spark
	$(BUILD)/spark/bin/python3 -m pip install --quiet -r examples/spark/requirements.txt
	$(BUILD)/spark/bin/python3 examples/spark/test_spark.py $(PADAN) dictionaries

install: $(PADAN) ## put the command and its dictionaries under PREFIX
	install -D -m 755 $(PADAN) $(DESTDIR)$(PREFIX)/bin/padan
	rm -rf $(SHARE)/dictionaries
	cd dictionaries && find . \( -name '*.tsv' -o -name '*.md' \) -exec \
	  install -D -m 644 {} $(abspath $(SHARE))/dictionaries/{} \;

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/padan
	rm -rf $(SHARE)

examples: $(PADAN) ## make the web pages of the example articles anew
	@set -e; for article in $(ARTICLES); do \
	  page=$${article%.*}.annotated.html; echo "$$page"; \
	  $(PADAN) annotate $$article --format html -o $$page; \
	done

hashes: ## tell the pages their style's and scripts' hashes, after a change of these
	@cd Sources/PadanRendering/Templates && for file in style.css reader.js index.js; do \
	  openssl dgst -sha256 -binary $$file | base64 | tr -d '\n' > $$file.sha256; \
	done

screenshot: $(PADAN) chromium ## make the README's picture anew
	@mkdir -p $(BUILD)/demo
	$(PADAN) annotate examples/perisai-rudal.txt --format html -o $(BUILD)/demo/perisai-rudal.html
	$$(command -v chromium || command -v chromium-browser) --headless --no-sandbox --disable-gpu --log-level=3 \
	  --hide-scrollbars --force-device-scale-factor=1.5 --window-size=1200,900 \
	  --user-data-dir=$(abspath $(BUILD))/chromium \
	  --screenshot=$(abspath examples/perisai-rudal.png) file://$(abspath $(BUILD))/demo/perisai-rudal.html

bench: $(BENCHMARKS) ## measure each stage over TEXT, a cold start, and growth; takes minutes
	$(BENCHMARKS) $(TEXT) --growth --results Benchmarks

bench-instructions: $(BENCHMARKS) ## count the instructions of each stage over the first megabyte of TEXT; takes minutes
	@command -v valgrind > /dev/null || { $(call debian,valgrind); }
	python3 Sources/padan-benchmarks/count_instructions.py $(BENCHMARKS) dictionaries $(TEXT) --results Benchmarks

bench-peers: $(BENCHMARKS) ## measure over TEXT what others offer, as far as it is installed
	$(if $(wildcard $(PEERS)),$(PEERS),python3) Sources/padan-benchmarks/compare_matchers.py \
	  $(BENCHMARKS) dictionaries $(TEXT) --results Benchmarks

$(BENCHMARKS): $(PADAN) $(SOURCES)
	swift build $(RELEASE) --product padan-benchmarks
	@touch $@

lint: $(PADAN) ## check the formatting of the code and the rows of the dictionaries
	swift format lint --strict --recursive Sources Tests Package.swift
	$(PADAN) dictionary lint

dependencies: ## install the C libraries that Padan is built on, if missing
	@$(call debian,$(PACKAGES))

chromium:
	@command -v chromium > /dev/null || command -v chromium-browser > /dev/null && exit 0; \
	$(call debian,chromium fonts-dejavu-core fonts-sil-charis)

clean: ## remove all that was built
	rm -rf $(BUILD)

help:
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22
