# SPDX-License-Identifier: EUPL-1.2
# Everything starts here. `make run` and `make test` need Python 3.11 or newer, and nothing else of ours.
.DEFAULT_GOAL := help
.PHONY: help run test check fix messages docs bench shape lock

PYTHON ?= python3
ARGS ?=

help: ## say what there is
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1@\2/p' Makefile | awk -F@ '{printf "%-18s %s\n", $$1, $$2}'

run: ## try Gehoord on this machine (PORT, GEHOORD_HOME and DATABASE_URL are honoured)
	@$(PYTHON) tools/environment.py
	@exec .venv/bin/gehoord demo $(ARGS)

test: ## run all tests (one part: make test ARGS=tests/casework)
	@$(PYTHON) tools/environment.py --dev
	@exec .venv/bin/python -m pytest $(ARGS)

check: ## run all checks: format, lint, types, import contracts, migrations, documents, messages
	@$(PYTHON) tools/environment.py --dev
	@exec .venv/bin/python tools/check.py

fix: ## let the machine mend format and lint
	@$(PYTHON) tools/environment.py --dev
	@.venv/bin/ruff check --fix --quiet . ; .venv/bin/ruff format --quiet .

messages: ## collect the words for translators and compile the translations
	@$(PYTHON) tools/environment.py --dev
	@exec .venv/bin/python tools/messages.py

docs: ## make the generated documents again
	@$(PYTHON) tools/environment.py --dev
	@exec .venv/bin/python tools/docs.py

bench: ## measure (one scenario: make bench ARGS=receive_report)
	@$(PYTHON) tools/environment.py --dev
	@exec .venv/bin/gehoord bench $(ARGS)

shape: ## show the largest files, the longest functions and who imports whom
	@exec $(PYTHON) tools/shape.py

lock: ## write the lock files again after a change in pyproject.toml (needs uv)
	@exec $(PYTHON) tools/lock.py $(ARGS)
