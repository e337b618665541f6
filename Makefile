# make report   sets up what is needed and builds the sample report into outputs/
# make test     sets up what is needed and runs every check
# make help     the rest
# Needs Python 3.11 or newer, nothing else. Without make: see README.md.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install -q -c constraints.txt
RUN_READY := $(VENV)/ready-to-run
TEST_READY := $(VENV)/ready-to-test

.PHONY: help report test test-slow mutate mutate-rules bench clean

help:
	@echo "make report     build the sample report into outputs/"
	@echo "make test       run every check: tests, style, types, walls"
	@echo "make test-slow  the longer proofs over the whole national file"
	@echo "make mutate     put errors into finished reports: does verify find each of them?"
	@echo "make mutate-rules  make each rule wrong in turn: do the tests notice?"
	@echo "make bench      time and memory beside a plain script"
	@echo "make clean      take away everything that was made"

report: $(RUN_READY)
	$(BIN)/python -m reportgen build

test: $(TEST_READY)
	$(BIN)/python -m pytest
	$(BIN)/python -m ruff check
	$(BIN)/python -m ruff format --check
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

test-slow: $(TEST_READY)
	$(BIN)/python -m pytest -m slow

mutate: $(TEST_READY)
	$(BIN)/python -m tests.injected.run

mutate-rules: $(TEST_READY)
	$(BIN)/python -m tests.mutation.run

bench: $(RUN_READY)
	$(BIN)/python -m tests.bench.bench

# A virtual environment is made once and brought up to date when these files change.
# PYTHON=... chooses another Python: make report PYTHON=python3.12
$(BIN)/python:
	@set -e; \
	for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    "$$python" -m venv $(VENV) || { \
	      echo "$$python cannot make a virtual environment. To mend: install its venv module" \
	        "(on Debian and Ubuntu: the package python3-venv)." >&2; exit 1; }; \
	    exit 0; \
	  fi; \
	done; \
	echo "No Python 3.11 or newer was found. To mend: install one, or name it:" \
	  "make PYTHON=/path/to/python3.11" >&2; exit 1

$(RUN_READY): pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) -e .
	@touch $@

$(TEST_READY): pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) -e ".[test]"
	@touch $@ $(RUN_READY)

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find outputs -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -rf {} +
