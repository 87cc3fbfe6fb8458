# `make run` opens the program, `make test` runs every check. Both first set up what is missing, and need nothing but
# make and Python. Everything runs through .venv/bin/python: a path with spaces breaks the scripts beside it.

PYTHON ?= python3
PY := .venv/bin/python
# Tests and tools that open windows get a virtual display where there is no real one.
ON_DISPLAY := sh packaging/on-display.sh

.PHONY: run test setup setup-tests fuzz crashtest soundtest bench format sounds words lock clean

run: setup
	@$(PY) -m knee_coach

test: setup-tests
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(ON_DISPLAY) $(PY) -m pytest

setup:
	@$(PYTHON) packaging/set_up.py

setup-tests:
	@$(PYTHON) packaging/set_up.py --tests

# What takes longer than `make test` may; each prints its figures.
fuzz: setup
	KNEE_COACH_FUZZ=1 $(ON_DISPLAY) $(PY) -m pytest -m hypothesis --hypothesis-show-statistics

crashtest: setup-tests
	$(ON_DISPLAY) $(PY) tools/crashtest.py

# `make soundtest MINUTES=30` for the long one.
MINUTES ?= 3
soundtest: setup-tests
	$(PY) -m tools.soundtest --minutes $(MINUTES)

bench: setup-tests
	$(ON_DISPLAY) $(PY) tools/bench.py

format: setup
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

# Makes the tones in assets/ anew, and pictures of them to look at.
sounds: setup
	$(PY) tools/make_sounds.py
	$(PY) tools/sound_pictures.py

# Makes the recorded words in assets/ anew. It needs flite, espeak-ng and sox, and says so.
words: setup
	$(PY) tools/make_words.py

# Renews requirements-dev.lock: the newest versions that pyproject.toml allows, for every Python and system at once.
lock: setup
	$(PY) -m pip install --quiet uv
	$(PY) -m uv --no-config pip compile pyproject.toml --group dev --universal --python-version 3.10 --upgrade --quiet \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --output-file requirements-dev.lock

clean:
	rm -rf .venv .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist out
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
