# Two commands matter: `make run` and `make test`. Nothing has to be done before either.
# Debian's own first: a Python that was compiled without profiles, as by pyenv, takes a quarter longer for everything.
# One that cannot make a .venv is passed over.
PYTHONS := /usr/bin/python3.11 python3.11 python3.12
PYTHON ?= $(firstword $(foreach name,$(PYTHONS),$(shell $(name) -c "import ensurepip" 2>&- && command -v $(name))) python3)
PORT ?= 8000
IN := .venv/bin/python
PYTEST := $(IN) -m pytest -n logical --dist worksteal

# Tests start programs of ours again and again: what Python compiled once is kept, wherever that is switched off.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: run test test-fast check fmt lock bench setup help

run: ## Start the demonstration: http://localhost:8000/ (another port: make run PORT=8001)
	@$(PYTHON) bin/install.py run
	@DEMO=1 SITE_URL=http://localhost:$(PORT) exec $(IN) manage.py up --prepare --port $(PORT)

test: setup ## Run every test, on private servers and in a real browser
	@$(IN) -m tests.chromium
	@$(PYTEST)

test-fast: setup ## Run what is quick, on SQLite alone: no browser, no faults, no races, none of the slow
	@DATABASE_URL=sqlite://:memory: $(PYTEST) --no-migrations --hypothesis-profile=quick -m "not browser and not faults and not race and not slow and not sqlite"

check: setup ## What CI checks besides the tests: style, types, imports, templates, migrations, locks
	@$(IN) bin/check.py

fmt: setup ## Bring code and templates into shape
	@$(IN) -m ruff check --fix --quiet . || true
	@$(IN) -m ruff format --quiet .
	@$(IN) -m djlint --reformat --quiet templates || true

lock: setup ## Write the locks anew from pyproject.toml (the newest versions: make lock UPGRADE=1)
	@$(IN) bin/lock.py $(if $(UPGRADE),--upgrade)

bench: setup ## Measure the desks, the way of a post, a photo and the register
	@$(IN) -m benchmarks

setup: ## Install what developers need into .venv
	@$(PYTHON) bin/install.py dev

help: ## Say what can be made
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1|\2/p' Makefile | while IFS='|' read -r name words; do printf 'make %-10s %s\n' "$$name" "$$words"; done
