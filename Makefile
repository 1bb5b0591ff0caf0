# The shop's commands; each says what it is doing. A fresh machine needs Python 3.11 with venv, git, make.

PYTHON ?= $(shell for p in python3.14 python3.13 python3.12 python3.11 python3; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)

export PATH := $(CURDIR)/.venv/bin:$(PATH)
export PYTHONPATH := functions:site:.

.DEFAULT_GOAL := help
.PHONY: help run test bench soak write site-check package release rollback lock clean python

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: python ## open the shop on this machine (PORT= DATA= LIMITS=off HOST= PUBLIC= ENGINE= WORKERS=)
	@$(PYTHON) deploy/prepare.py run
	@public=$$(python -m deploy.local.settings) && python -m press build --public "$$public"
	@exec python -m deploy.local.serve

test: python ## run every check and test
	@$(PYTHON) deploy/prepare.py test
	@exec python -m deploy.check

bench: python ## measure stories, what a month costs, pictures of codes, cold starts, the archive, the site and its pages, into BENCHMARKS.md
	@$(PYTHON) deploy/prepare.py test
	@python -m press build
	@exec python -m deploy.bench

soak: python ## walk a million operations through storms, on both engines, into BENCHMARKS.md (FIRST=seed)
	@$(PYTHON) deploy/prepare.py test
	@python -m tests.simulation.soak --first $(or $(FIRST),1) --write
	@python -m tests.simulation.soak --first $(or $(FIRST),1) --seeds 30 --engine dynamodb --write

write: python ## a live preview for those who write pages
	@$(PYTHON) deploy/prepare.py run
	@exec python -m press serve

site-check: python ## what the pages need before they are published, and what would read better
	@$(PYTHON) deploy/prepare.py run
	@exec python -m press check

package: python ## pack the functions for AWS, and write the template, into build/package
	@$(PYTHON) deploy/prepare.py run
	@python -m press build
	@python -m deploy.package
	@python -m deploy.template

release: python ## bring the shop to AWS: plan, ask, functions, site (STAGE=dev|prod YES=1 REPLACE=)
	@$(PYTHON) deploy/prepare.py run
	@exec python -m deploy.release $(STAGE)

rollback: python ## have a former release again, functions and site (STAGE=dev|prod TO=number YES=1)
	@$(PYTHON) deploy/prepare.py run
	@exec python -m deploy.release $(STAGE) --back --to "$(TO)"

lock: python ## resolve the dependencies of pyproject.toml anew, without any address in the locks
	@$(PYTHON) deploy/prepare.py test
	@python -m deploy.lock

clean: ## remove what was made, except ./data
	rm -rf .venv build node_modules

python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with venv is missing: install it, e.g. apt-get install python3 python3-venv." >&2; exit 1; }
