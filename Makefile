# Every command a person types. Each gets what is missing by itself; a second run does only what is left to do.
.PHONY: help run test check build bench e2e

help:
	@echo 'make run     the demo city on http://localhost:3000'
	@echo 'make test    all tests: rules, rooms on SQLite and PostgreSQL, journeys in browsers'
	@echo 'make check   formatting, lints of both builds, docs, dependency policy'
	@echo 'make build   target/release/tsudoi and target/site, ready for a server'
	@echo 'make bench   the speed table; make bench ONLY=bookings for one row'
	@echo 'make e2e     the browser journeys alone'

run:
	@scripts/run.sh

test:
	@scripts/test.sh

check:
	@scripts/check.sh

build:
	@scripts/build.sh

bench:
	@scripts/bench.sh '$(ONLY)'

e2e:
	@scripts/e2e.sh
