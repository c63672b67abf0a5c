# Every target does its own set-up and skips what is done already. `make` alone lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ZENSICAL := .venv-zensical
ZENSICAL_READY := $(ZENSICAL)/.ready
PEERS := .venv-peers
PEERS_READY := $(PEERS)/.ready
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site offline serve zensical convert test score speed bench fuzz findbench lighthouse check format lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name what; do printf '  make %-11s %s\n' "$$name" "$$what"; done

$(READY): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@touch $@

site: $(READY) ## convert the articles and build the web site, with its offline copy, into site/
	$(BIN)/python scripts/convert_articles.py
	$(BIN)/python scripts/build_site.py
	@echo "Built: open site/ with a web server, or run make serve"

offline: $(READY) ## build the copy that is read without a server: the folder offline/ and offline.zip
	$(BIN)/python scripts/convert_articles.py
	$(BIN)/python scripts/build_site.py --only offline
	@echo "Built: open offline/index.html in a browser, or give away offline.zip"

$(ZENSICAL_READY): tests/zensical/requirements.lock
	$(PYTHON) -m venv $(ZENSICAL)
	$(ZENSICAL)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

zensical: $(READY) $(ZENSICAL_READY) ## build the same site with Zensical, the builder that comes after, into site-zensical/
	$(BIN)/python scripts/convert_articles.py
	SITE_DIR=site-zensical $(ZENSICAL)/bin/zensical build --strict --clean

serve: $(READY) ## show the site on http://127.0.0.1:8000 and reload what you edit
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

convert: $(READY) ## convert the articles only, and show the table of what was found
	$(BIN)/python scripts/convert_articles.py

test: $(READY) ## run every test, on every core
	$(BIN)/python -m pytest --numprocesses=auto --dist=worksteal

score: $(READY) ## score the reading of the texts in tests/cases
	PYTHONPATH=scripts $(BIN)/python tests/score.py

speed: $(READY) ## time the conversion of those texts, in milliseconds a kilobyte
	PYTHONPATH=scripts $(BIN)/python tests/bench_convert.py

$(PEERS_READY): tests/peers/requirements.lock
	$(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement $<
	@touch $@

bench: $(READY) $(ZENSICAL_READY) $(PEERS_READY) ## what archives of 100, 1,000 and 10,000 articles cost, beside other builders
	PYTHONPATH=scripts:tests $(BIN)/python tests/bench_archive.py

fuzz: $(READY) ## try made-up folders of articles for a minute
	PYTHONPATH=scripts:tests $(BIN)/python tests/fuzz.py 60

findbench: $(READY) ## measure the search page of 10,000 made-up articles in a browser (takes a quarter of an hour)
	PYTHONPATH=scripts:tests $(BIN)/python tests/bench_search.py

lighthouse: $(READY) ## let Lighthouse judge three pages as on a phone (needs Node.js and Chromium)
	cd tests/lighthouse && npm ci --silent --no-audit --no-fund && node run.mjs ../..

check: $(READY) ## ruff (lint and format), mypy, and the workflows of GitHub
	$(BIN)/ruff check scripts tests
	$(BIN)/ruff format --check scripts tests
	$(BIN)/mypy
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema custom.github-workflows-require-timeout .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.renovate .github/renovate.json
	$(BIN)/zizmor --quiet --offline --persona pedantic --strict-collection .github

format: $(READY) ## let ruff mend what it can
	$(BIN)/ruff check --fix scripts tests
	$(BIN)/ruff format scripts tests

lock: $(READY) ## pin every dependency anew, with hashes
	$(BIN)/uv pip compile --quiet --upgrade --universal --python-version=3.11 --generate-hashes --group=dev --output-file=requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version=3.11 --generate-hashes --custom-compile-command "make lock" --group=zensical --output-file=tests/zensical/requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version=3.11 --generate-hashes --custom-compile-command "make lock" --group=peers --output-file=tests/peers/requirements.lock

clean: ## remove what was built (not the sources, not .venv)
	rm -rf site offline offline.zip site-zensical .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis
