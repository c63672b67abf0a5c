"""Law: a file that is joined from what its last state has of the articles is the one that is joined anew."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from presspages.filing.brief import Brief, Kept, Known
from presspages.filing.cache import Cache
from presspages.filing.filing import Filed, filed_alone
from presspages.filing.joined import MOST, Frame, Joiner, Listed

FRAME = Frame(b"[\n", b",\n", b"\n]\n", empty=b"[]\n")
PATH = "data/all.json"


def article(number: int, version: int = 0, key: str = "key") -> Filed:
    """Make an article of which little is known."""
    source = Kept(f"{number:04}.txt", f"{version}", 1)
    brief = Brief(
        key=key and f"{key} {number} {version}",
        slug=f"a{number}",
        title="",
        date=None,
        publisher=None,
        year=None,
        topics=(),
        namings=(),
        misprints=(),
        look_at=(),
        source=source,
        note=None,
        rest="",
    )
    return filed_alone(Known(brief, lambda: None, lambda _: b""))  # type: ignore[arg-type, return-value]


class Each:
    """Gives a piece of each article, and counts."""

    def __init__(self) -> None:
        """Begin with none."""
        self.given = 0

    def __call__(self, articles: Iterable[Filed], name: str) -> Iterator[str]:
        """Give the pieces."""
        for filed in articles:
            self.given += 1
            yield f"{name} ’ {filed.mark} {filed.brief.source.sha256}"


def joined(articles: Sequence[Filed], docs: Path | None, each: Each) -> bytes:
    """Join the pieces in a folder, and leave the file there."""
    if docs is None:
        return b"".join(Joiner(each, Cache()).file(PATH, FRAME, Listed(articles), "a"))
    with Cache(docs) as cache:
        content = b"".join(Joiner(each, cache).file(PATH, FRAME, Listed(articles), "a"))
    (docs / "data").mkdir(exist_ok=True)
    (docs / PATH).write_bytes(content)
    return content


NUMBERS = st.sets(st.integers(0, 600), max_size=40)


@given(
    states=st.lists(st.tuples(NUMBERS, NUMBERS), min_size=2, max_size=4),
    spoil=st.integers(0, 5),
    data=st.data(),
)
def test_a_file_is_joined_as_if_anew(
    states: list[tuple[set[int], set[int]]], spoil: int, data: st.DataObject
) -> None:
    """Whatever went, came or changed, and whatever has become of the old file."""
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder)
        for gone, changed in states:
            key = data.draw(st.sampled_from(["key", "key", ""]))
            listed = [article(each, each in changed, key) for each in range(600) if each not in gone]
            listed = data.draw(st.sampled_from([listed, listed[:1], []]))
            assert joined(listed, docs, Each()) == joined(listed, None, Each())
            old = (docs / PATH).read_bytes()
            if spoil == 0:
                (docs / PATH).unlink()
            elif spoil == 1:
                (docs / PATH).write_bytes(old[: len(old) // 2])
            elif spoil == 2:
                (docs / PATH).write_bytes(old.replace(b"7", b"8"))


def test_one_more_article_asks_for_few_others(tmp_path: Path) -> None:
    """The pieces of one block are asked for, and those of no other."""
    listed = [article(number) for number in range(2000)]
    joined([*listed[:800], *listed[801:]], tmp_path, Each())
    each = Each()

    joined(listed, tmp_path, each)
    assert 1 <= each.given <= 2 * MOST
    each.given = 0
    joined(listed, tmp_path, each)
    assert each.given == 0
    assert max(len(block.articles) for block in Listed(listed).blocks) <= MOST
