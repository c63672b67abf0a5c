"""Texts that are no text, too large, or full of odd characters.

Every bad input is either a page on which each character is safe and accounted for, or a fault that names the file,
the place and what to do. What a browser makes of hostile texts is in `browser/test_hostile.py`.
"""

import random
import shutil
from pathlib import Path

import pytest

from built import ROOT
from hostile import HEADLINE, SOUND, STORY, Files, Lot, fault, page, put, story, title, together, told

NO_TEXTS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "articles/x.txt: the file is empty: remove it, or scrape the page again"),
    "white space": (b"\xef\xbb\xbf \t\r\n\n \xe2\x80\x83", "articles/x.txt: the file is empty: remove it, or scrape the page again"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "articles/x.txt:1: byte 0x89 is not UTF-8: name the right one in x.yml as `encoding`, with `because`"),
    "archive": (b"PK\x03\x04\x14\0\0\0\x08\0", "articles/x.txt:1: a NUL character, so this is no text file: scrape the page again as text"),
    "NUL": (SOUND.encode() + b"\nx\0", "articles/x.txt:9: a NUL character, so this is no text file: scrape the page again as text"),
    "UTF-32": (SOUND.encode("utf-32"), "articles/x.txt:1: a NUL character, so this is no text file: scrape the page again as text"),
    "UTF-16 without its mark": (SOUND.encode("utf-16-le"), "articles/x.txt:1: a NUL character, so this is no text file: scrape the page again as text"),
    "windows-1252": (SOUND.replace("said", "“said”").encode("windows-1252"), "articles/x.txt:7: byte 0x93 is not UTF-8: name the right one in x.yml as `encoding`, with `because`"),
    "one bad byte": (SOUND.encode() + b"caf\xe9", "articles/x.txt:8: byte 0xe9 is not UTF-8: name the right one in x.yml as `encoding`, with `because`"),
    "half a character": ((HEADLINE + "\ud800").encode("utf-8", "surrogatepass"), "articles/x.txt:1: byte 0xed is not UTF-8: name the right one in x.yml as `encoding`, with `because`"),
    "only furniture": (b"Share\n\nTweet\n", "articles/x.txt: no paragraph of a story was found: scrape the page again, or remove the file"),
    "only signs": (b"<>?!*" * 200, "articles/x.txt: no paragraph of a story was found: scrape the page again, or remove the file"),
    "noise": (random.Random(0).randbytes(5000), "articles/x.txt:"),  # noqa: S311 - bytes, not secrets
}  # fmt: skip


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is said of each of them."""
    return told(
        tmp_path_factory.mktemp("no-texts"), {name: {"txt": raw} for name, (raw, _) in NO_TEXTS.items()}
    )


@pytest.mark.parametrize("name", NO_TEXTS)
def test_what_is_no_text_is_a_fault(said: dict[str, str], name: str) -> None:
    """The fault names the file, the line and what to do; nothing is guessed."""
    assert said[name].startswith(NO_TEXTS[name][1])


WAYS: dict[str, Files] = {
    "UTF-16 with a mark": {"txt": SOUND.encode("utf-16")},
    "big end first": {"txt": b"\xfe\xff" + SOUND.encode("utf-16-be")},
    "UTF-8 with a mark": {"txt": SOUND.encode("utf-8-sig")},
    "CR LF": {"txt": SOUND.replace("\n", "\r\n")},
    "CR": {"txt": SOUND.replace("\n", "\r")},
    "named by a note": {
        "txt": SOUND.encode("windows-1252"),
        "yml": "encoding: {value: windows-1252, because: the head of the page}",
    },
}
ENDS = "\u2028\u2029\x85\x0b\x0c\x1c"
MARKS = "\u200e\u200f\u061c\u200d\u0378\U000e0001\ufdd0\U0001fae8"


@pytest.fixture(scope="module")
def lot(tmp_path_factory: pytest.TempPathFactory) -> Lot:
    """An article in each of these ways, with each of these ends of lines, and with each of these marks."""
    ended = {end: f"{HEADLINE}\n\n{STORY.strip()}{end}# And more was said. [x](y)\n" for end in ENDS}
    marked = {mark: f"{HEADLINE}\n\n{STORY.strip()} It{mark}ended.\n" for mark in MARKS}
    texts: dict[str, Files] = {sign: {"txt": text} for sign, text in (ended | marked).items()}
    return together(tmp_path_factory.mktemp("lot"), WAYS | texts)


@pytest.mark.parametrize("way", WAYS)
def test_other_ways_to_write_text_give_the_same_page(lot: Lot, way: str) -> None:
    """Whatever the encoding and the line ends are, headline and story are the same."""
    filed = lot.articles[way]

    assert (title(filed), story(filed)) == (HEADLINE, STORY.strip().split("\n\n"))


@pytest.mark.parametrize("end", ENDS, ids=ascii)
def test_other_separators_end_no_line(lot: Lot, end: str) -> None:
    """What only Unicode calls a line end is a character of its line: it is shown as a reference, or taken out and told."""
    filed = lot.articles[end]
    markdown = (lot.folder / "docs" / filed.path).read_bytes().decode()
    told = [edit for edit in filed.article.edits if end in edit.before]

    assert story(filed)[-1].endswith(f"said.{'' if told else end}# And more was said. [x](y)")
    assert end not in markdown
    assert told or f"&#{ord(end)};" in markdown


ACTING = "\x01\x07\x08\x0b\x1b\x7f\x80\x9f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def test_characters_that_act_unseen_are_taken_out_and_told(folder: Path) -> None:
    """No control character and nothing that reorders text is in a page; the record names each by its number."""
    filed = page(folder, f"{HEADLINE}\u202e!\n\n{STORY.strip()} The{ACTING} end\ufeff came\ue000.\n")
    markdown = (folder / "docs" / filed.path).read_text(encoding="utf-8")

    assert title(filed) == f"{HEADLINE}!"
    assert story(filed)[-1].endswith(" The end came.")
    assert not set(ACTING) & set(markdown)
    assert all(f"U+{ord(sign):04X}" in markdown for sign in ACTING)


@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_marks_of_scripts_and_characters_of_any_age_stay(lot: Lot, mark: str) -> None:
    """What orders a script without overruling it stays, and so does what this version of Python has no name for."""
    assert story(lot.articles[mark])[-1].endswith(f" It{mark}ended.")


def test_a_large_text_is_refused_before_it_is_read_through(folder: Path) -> None:
    """5 MB on one line are a fault, which names the size, the limit, and where it is set."""
    put(folder, f"{HEADLINE}\n\n{STORY}{'Leaders met again in Astana. ' * 180_000}\n")

    assert fault(folder) == (
        "articles/x.txt: 5220248 bytes, and the limit is 500000: shorten it, or raise the limit in reference/limits.yml"
    )


def test_limits_may_be_raised_and_lowered(folder: Path) -> None:
    """With `reference/limits.yml` 600 kB on one line is a page, and a headline of 40 characters is too long."""
    shutil.copytree(ROOT / "articles/reference", folder / "articles/reference")
    put(folder, "source_bytes: 600000", "reference/limits.yml")
    line = "Leaders met again in Astana. " * 20_000
    filed = page(folder, f"{HEADLINE}\n\n{STORY}{line}\n")
    assert story(filed)[-1] == line.strip()

    put(folder, "headline_characters: 40", "reference/limits.yml")
    shutil.rmtree(folder / "docs")
    put(folder, SOUND)
    assert fault(folder) == (
        "articles/x.txt:1: a headline of 42 characters, and the limit is 40:"
        " state a shorter one in x.yml, or raise the limit in reference/limits.yml"
    )
    put(folder, "headline_characters: none", "reference/limits.yml")
    assert fault(folder).startswith("articles/reference/limits.yml:1: `headline_characters`: ")


@pytest.mark.parametrize(
    "line", ["A line of it.", "", "2024-07-05 11:00", "Next Post", "- A point of the list", "Leaders meet {}"]
)
def test_many_lines_are_a_page(folder: Path, line: str) -> None:
    """Of 4,000 lines of any kind each is in the story or in the account; what each costs is in `test_laws_of_runs.py`."""
    lines = "\n".join(line.format(number) for number in range(4_000))
    filed = page(folder, f"{HEADLINE}\n\n{STORY}{lines}\n")
    kept = {each.number for block in filed.article.story for each in block.lines}
    gone = {edit.line for edit in filed.article.edits if edit.after is None}

    assert all(each.number in kept | gone for each in filed.article.source.lines if each.text.strip())


ENDLESS = {
    "x" * 1_000_000 + f"\n\n{STORY}": "articles/x.txt: 1000205 bytes, and the limit is 500000: ",
    f"title: {'Leaders' * 80} meet in Astana\n\n{STORY}": "articles/x.txt:1: a headline of 575 characters, and the limit is 500: state a shorter one in x.yml, or raise the limit in reference/limits.yml",
    f"{'Leaders' * 10_000} of the member states of the organization in Astana\n\n{STORY}": "articles/x.txt:1: a headline of 70051 characters, and the limit is 500: state a shorter one in x.yml, or raise the limit in reference/limits.yml",
}  # fmt: skip


def test_a_headline_without_end_is_a_fault(folder: Path) -> None:
    """No page is called by a headline that nobody could read; its line is named: of 1 MB, named by its key, and one long word."""
    for text, said in told(folder, {text: {"txt": text} for text in ENDLESS}).items():
        assert said.startswith(ENDLESS[text])
