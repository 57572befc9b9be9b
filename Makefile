# make demo    see it work: no token, no network beyond the package index     (make demo ARGS=--once)
# make run     the bot itself, with TELEGRAM_BOT_TOKEN set (here or in .env)
# make test    all tests
# make check   ruff, mypy and the layers
# make soak    the long crash and fault tests (about half an hour)
# make mutate  break the pure modules on purpose, and see that their own tests notice   (make mutate ARGS=bot/feeds/schedule.py)
# make lock    pin the dependencies anew, from pyproject.toml

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/pip install --quiet --disable-pip-version-check --no-deps

.PHONY: demo run test check soak mutate lock clean

demo: $(VENV)/.installed
	$(BIN)/newsbell demo $(ARGS)

run: $(VENV)/.installed
	$(BIN)/newsbell run $(ARGS)

test: $(VENV)/.installed-dev
	rm -f .coverage .coverage.*
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report= $(ARGS)
	$(BIN)/python -m tests.coverage_rules

check: $(VENV)/.installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

soak: $(VENV)/.installed-dev
	NEWSBELL_SOAK=1 $(BIN)/python -m pytest -p no:randomly --timeout=3600 -s tests/alerts/test_crash.py tests/alerts/test_faults.py tests/cluster

mutate: $(VENV)/.installed-dev
	$(BIN)/python -m tests.mutate $(ARGS)

lock: $(VENV)/.installed-dev
	$(BIN)/pip-compile $(LOCK) --extra build -o requirements.txt pyproject.toml
	$(BIN)/pip-compile $(LOCK) --extra build --extra dev -c requirements.txt -o requirements-dev.txt pyproject.toml

LOCK := --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

# The pins are complete, so nothing is resolved (--no-deps): resolving, pip looks for `lxml[html_clean]` apart from the
# pinned `lxml`, takes its newest release, and refuses that for want of a hash as soon as there is a newer one.
# The project itself is installed in place, without a build download, so that `newsbell` runs this checkout.
$(VENV)/.installed: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Newsbell needs Python 3.11 or later: make PYTHON=python3.11")'
	@test -x $(BIN)/python || { echo "Making $(VENV) (a few seconds) ..."; $(PYTHON) -m venv $(VENV); }
	@echo "Installing the $$(grep -c == $<) pinned packages (half a minute, more on a slow connection) ..."
	@$(INSTALL) --require-hashes -r $<
	@echo "Installing Newsbell itself, in place (a few seconds) ..."
	@$(INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	@echo "Installing $$(($$(grep -c == $<) - $$(grep -c == requirements.txt))) more for tests and checks (half a minute, more on a slow connection) ..."
	@$(INSTALL) --require-hashes -r $<
	@touch $@

clean:
	rm -rf $(VENV) .mutate .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache
