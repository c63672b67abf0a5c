"""What a run found, as a table for a person and as JSON for a program. Called by `__main__`."""

import json
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from presspages.exporting.objects import facts, mentions
from presspages.filing.brief import LOOKED_AT
from presspages.filing.filing import Filed
from presspages.shared.dates import PartialDate
from presspages.shared.facts import EDITOR, Fact, Verdict
from presspages.shared.faults import Fault

HEADINGS = ("file", "title", "date", "publisher", "summit", "look at")
WIDTHS = (28, 44, 10, 22, 9)
REASON_SIZE = 220  # characters of a reason on the terminal; the page and the JSON have all of it
MANY = 100  # articles that a person reads on a terminal


def shown(articles: Sequence[Filed], new: AbstractSet[str]) -> Sequence[Filed]:
    """Choose the articles of the table: all of a small archive, and of a large one those whose names are `new`.

    If these are many too, those come first that an editor should look at, and the table ends somewhere.
    """
    if len(articles) <= MANY:
        return articles
    chosen = [filed for filed in articles if filed.name in new]
    return sorted(chosen, key=lambda filed: not filed.brief.look_at)[:MANY]


def rest(articles: Sequence[Filed], new: AbstractSet[str]) -> str:
    """Say in a line what the table of a large archive leaves out."""
    look_at = Counter(what for filed in articles for what in filed.brief.look_at)
    told = ", ".join(f"{what}: {count:,}" for what, count in look_at.most_common())
    return f"{len(articles):,} articles, {len(new):,} of them new or changed; {told or 'nothing to look at'}; --report has all"


def table(articles: Iterable[Filed]) -> Iterator[str]:
    """Write a line an article, in the order of the file names, with what an editor should look at."""
    yield _row(HEADINGS)
    yield _row(["-" * width for width in (*WIDTHS, 7)])
    for filed in sorted(articles, key=lambda each: each.name):
        facts = filed.facts
        cells = [
            filed.name,
            *(_shown(facts[name]) for name in LOOKED_AT),
            ", ".join(filed.brief.look_at),
        ]
        yield _row(cells)


def reasons(articles: Iterable[Filed]) -> Iterator[str]:
    """Write why values are missing, a line each, so that an editor knows where to look."""
    for filed in sorted(articles, key=lambda each: each.name):
        for name, verdict in filed.facts.items():
            if name in LOOKED_AT and not isinstance(verdict, Fact):
                reason = textwrap.shorten(verdict.reason, REASON_SIZE, placeholder=" …")
                yield f"{filed.name}: no {name.replace('_', ' ')}: {reason}"


def as_json(articles: Mapping[str, str], faults: Iterable[Fault]) -> Iterator[str]:
    """Write the same facts as JSON, an object a file, the files in the order of their names.

    `articles` are the objects of the sound ones by their file names, as `described` gives them, written as JSON.
    """
    by_file: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        by_file[Path(fault.file).with_suffix(".txt").name].append(fault)
    between = "[\n"
    for name in sorted({*articles, *by_file}):
        text = articles.get(name, json.dumps({"file": name}))
        if name in by_file:
            told = json.loads(text) | {"faults": [_fault(fault) for fault in by_file[name]]}
            text = json.dumps(told, indent=2, ensure_ascii=False)
        yield between + "  " + text.replace("\n", "\n  ")
        between = ",\n"
    yield "\n]\n" if between == ",\n" else "[]\n"


def described(filed: Filed) -> dict[str, Any]:
    """Give all that was found in an article, as JSON names it."""
    edits = [
        {"line": edit.line, "rule": edit.rule, "before": edit.before, "after": edit.after}
        for edit in filed.article.edits
    ]
    return {
        "file": filed.name,
        "page": filed.path,
        "facts": facts(filed),
        "mentions": mentions(filed),
        "edits": edits,
        "faults": [],
    }


def _fault(fault: Fault) -> dict[str, Any]:
    return {"file": fault.file, "line": fault.line, "problem": fault.problem, "remedy": fault.remedy}


def _shown(verdict: Verdict[Any]) -> str:
    if not isinstance(verdict, Fact):
        return "-"
    value = (
        verdict.value.iso if isinstance(verdict.value, PartialDate) else " ".join(str(verdict.value).split())
    )
    return f"{value}*" if verdict.rule == EDITOR else value


def _row(cells: Sequence[str]) -> str:
    fitted = [_fit(cell, width) for cell, width in zip(cells, WIDTHS, strict=False)]
    return "  ".join([*fitted, *cells[len(WIDTHS) :]]).rstrip()


def _fit(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else cell[: width - 1] + "…"
