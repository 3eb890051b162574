# Everything a newcomer needs: `make demo` shows it, `make test` proves it. Both need Python 3.11+ and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint format clean

demo: $(VENV)/.installed
	$(BIN)/aql analyze sample_transcripts --db demo.db --cards cards
	$(BIN)/aql list --db demo.db

# Two halves side by side: what is started from a terminal stays in front, for behind it the shell has Ctrl-C ignored.
FRONT := tests/cli tests/web tests/read

test: $(VENV)/.tested lint
	@$(BIN)/python -m pytest $(FRONT:%=--ignore=%) > $(VENV)/behind.log 2>&1 & behind=$$!; \
	$(BIN)/python -m pytest $(FRONT); front=$$?; \
	wait $$behind; behind=$$?; cat $(VENV)/behind.log; test $$front = 0 && test $$behind = 0

lint: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.tested
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --group dev
	touch $@

clean:
	rm -rf $(VENV) build dist demo.db demo.db-wal demo.db-shm cards
