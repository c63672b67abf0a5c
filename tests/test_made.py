"""The made-up archives of the benchmarks are what they say: the same every time, distinct, and sound."""

from pathlib import Path

from made import make, texts
from presspages.running.pipeline import run


def test_first_texts_do_not_depend_on_how_many_are_made() -> None:
    """The same number gives the same bytes, alone or among more."""
    assert list(texts(5)) == list(texts(20))[:5]


def test_texts_are_of_the_weight_of_articles_and_each_has_sentences_of_its_own() -> None:
    """A text weighs what an article weighs, and no two share a sentence that was made for one."""
    made = [text for _, text in texts(60)]
    own = [line.rsplit(". In ", 1)[-1] for text in made for line in text.splitlines() if ". In " in line]

    assert all(2_000 < len(text) < 8_000 for text in made)
    assert 3_000 < sum(map(len, made)) / len(made) < 6_000
    assert len(own) > 400
    assert len(own) == len(set(own))


def test_made_up_archive_converts_without_a_fault(tmp_path: Path) -> None:
    """Every text becomes a page, filed under the summit that its lead names."""
    make(tmp_path / "articles", 40)
    done = run(tmp_path / "articles", tmp_path / "docs", write=False)

    assert not done.faults
    assert len(done.articles) == 40
    assert sum(filed.year is not None for filed in done.articles) >= 38
    assert len({filed.year for filed in done.articles}) > 10
