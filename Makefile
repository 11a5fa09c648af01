# `make` lists what there is to make.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help site install program test lint format audit fuzz bench clean libraries inspection-tools

# Tests are compiled apart, with warnings as errors. That changes the compiler's flags, and in one shared folder every
# change between `swift build` and `make test` would compile everything anew.
STRICT := WARNINGS_AS_ERRORS=1
STRICT_BUILD := .build/strict
# x-ray lies in an environment of its own.
STRICT_TEST := PATH="$(CURDIR)/.build/inspection-venv/bin:$$PATH" $(STRICT) swift test --scratch-path $(STRICT_BUILD) --disable-xctest
SWIFT_SOURCES := Sources Plugins Tests Tools Package.swift
PORT := 8000
PREFIX := /usr/local

help: ## List these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

site: program ## Build the sample content into public/ and say how to look at it
	@"$$(swift build --configuration release --show-bin-path)/public-record" build \
	  --content content --templates templates --output public
	@echo
	@echo "The site is in public/. To look at it on this computer, run"
	@echo
	@echo "    python3 -m http.server --bind 127.0.0.1 --directory public $(PORT)"
	@echo
	@echo "and open http://127.0.0.1:$(PORT)/ in a browser. Ctrl-C ends it."

install: program ## Put the program into /usr/local/bin; PREFIX=folder takes another place
	@install -d "$(PREFIX)/bin" && install -m 755 \
	  "$$(swift build --configuration release --show-bin-path)/public-record" "$(PREFIX)/bin/public-record" || { \
	  echo 'If you may not write there, run: make install PREFIX="$$HOME/.local"' >&2; exit 1; }
	@echo "Installed: $(PREFIX)/bin/public-record"

program: libraries
	@swift build --configuration release --product public-record

# The tests of the preview's server hold it to times, which the others would use up by keeping all processors busy.
test: libraries inspection-tools ## Run the tests, warnings being errors; FILTER=name runs some of them
ifdef FILTER
	@$(STRICT_TEST) --filter '$(FILTER)'
else
	@$(STRICT_TEST) --skip '^PreviewTests\.'
	@$(STRICT_TEST) --filter '^PreviewTests\.'
endif

lint: ## Check that the Swift code is formatted as agreed
	@swift format lint --strict --recursive --parallel $(SWIFT_SOURCES)

format: ## Format the Swift code in place
	@swift format --in-place --recursive --parallel $(SWIFT_SOURCES)

audit: ## Put the sample site before judges from outside; see Documentation/auditing.md
	@Tools/audit/run

fuzz: ## Feed the CSV reader with made-up bytes; DURATION=3600 goes on for an hour
	@Tools/fuzz/csv $(DURATION)

bench: ## Measure building 1,000 and 10,000 decisions; OPTIONS='--limit --hugo' compares
	@Benchmarks/measure $(OPTIONS)

# The public site stays: the folder may hold files that no build wrote.
clean: ## Remove what was compiled; the site in public/ stays
	@rm -rf .build

libraries:
	@pkg-config --exists libcmark libcrypto libxml-2.0 libzip sqlite3 zlib 2>/dev/null && \
	  echo '#include <libstemmer.h>' | clang -fsyntax-only -x c - 2>/dev/null || \
	  Tools/debian-packages libcmark-dev libsqlite3-dev libssl-dev libstemmer-dev libxml2-dev libzip-dev zlib1g-dev pkg-config

# The tests of what is found in documents fail where a tool is missing.
inspection-tools:
	@Tools/inspection/prepare
