"""What the tests share: the tables of the archive, its compiled tools, and how hypothesis searches."""

import gc
from pathlib import Path

import pytest
from hypothesis import settings

from presspages.__main__ import SELDOM
from presspages.filing.filing import Filed
from presspages.rendering.render import Pages
from presspages.running.convert import Tools
from presspages.running.pipeline import run
from presspages.tables.reference import read_tables
from presspages.tables.tables import Tables

ROOT = Path(__file__).resolve().parent.parent

pytest_plugins = ["built", "built_by_zensical", "hostile", "lawful"]

gc.set_threshold(*SELDOM)  # as the program does: looking for circles is a tenth of what the laws cost

# The same examples in every run, so that a change and its failure belong together. To look further:
# `pytest --hypothesis-profile=search`.
settings.register_profile("stable", derandomize=True, deadline=None, database=None, max_examples=60)
settings.register_profile("search", deadline=None, max_examples=2000)
settings.load_profile("stable")


@pytest.fixture(scope="session")
def tables() -> Tables:
    """The reference tables of the archive."""
    return read_tables(ROOT / "articles" / "reference")


@pytest.fixture(scope="session")
def tools(tables: Tables) -> Tools:
    """The tables, compiled for each stage."""
    return Tools.of(tables)


@pytest.fixture(scope="session")
def pages(tables: Tables) -> Pages:
    """The templates, with the tables of the archive."""
    return Pages(tables)


@pytest.fixture(scope="session")
def filed() -> tuple[Filed, ...]:
    """The articles of the archive, converted and filed."""
    done = run(ROOT / "articles", ROOT / "docs", write=False)
    assert not done.faults
    return done.articles
