"""What a run found, as a table for a person and as JSON for a program. Called by `__main__`."""

import json
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from presspages.dates import PartialDate
from presspages.facts import EDITOR, Fact, Verdict
from presspages.faults import Fault
from presspages.filing import Filed
from presspages.objects import facts, mentions
from presspages.render import facts_of

HEADINGS = ("file", "title", "date", "publisher", "summit", "look at")
WIDTHS = (28, 44, 10, 22, 9)
REASON_SIZE = 220  # characters of a reason on the terminal; the page and the JSON have all of it
LOOKED_AT = ("title", "date", "publisher", "summit_year")


def table(articles: Iterable[Filed]) -> Iterator[str]:
    """Write a line an article, in the order of the file names, with what an editor should look at."""
    yield _row(HEADINGS)
    yield _row(["-" * width for width in (*WIDTHS, 7)])
    for filed in sorted(articles, key=lambda each: each.article.source.name):
        facts = facts_of(filed)
        cells = [
            filed.article.source.name,
            *(_shown(facts[name]) for name in LOOKED_AT),
            ", ".join(_look_at(filed)),
        ]
        yield _row(cells)


def reasons(articles: Iterable[Filed]) -> Iterator[str]:
    """Write why values are missing, a line each, so that an editor knows where to look."""
    for filed in sorted(articles, key=lambda each: each.article.source.name):
        for name, verdict in facts_of(filed).items():
            if name in LOOKED_AT and not isinstance(verdict, Fact):
                reason = textwrap.shorten(verdict.reason, REASON_SIZE, placeholder=" …")
                yield f"{filed.article.source.name}: no {name.replace('_', ' ')}: {reason}"


def as_json(articles: Iterable[Filed], faults: Iterable[Fault]) -> str:
    """Write the same facts as JSON, an object a file, the files in the order of their names."""
    by_file: defaultdict[str, list[Fault]] = defaultdict(list)
    for fault in faults:
        by_file[Path(fault.file).with_suffix(".txt").name].append(fault)
    files: dict[str, dict[str, Any]] = {filed.article.source.name: _object(filed) for filed in articles}
    for name, found in by_file.items():
        files.setdefault(name, {"file": name})["faults"] = [_fault(fault) for fault in found]
    return json.dumps([files[name] for name in sorted(files)], indent=2, ensure_ascii=False) + "\n"


def _object(filed: Filed) -> dict[str, Any]:
    edits = [
        {"line": edit.line, "rule": edit.rule, "before": edit.before, "after": edit.after}
        for edit in filed.article.edits
    ]
    return {
        "file": filed.article.source.name,
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


def _look_at(filed: Filed) -> Iterator[str]:
    for name in LOOKED_AT:
        verdict = facts_of(filed)[name]
        if not isinstance(verdict, Fact):
            yield f"no {name.replace('_', ' ')}"
        elif verdict.rule == "publication":
            yield "summit by date of publication"


def _row(cells: Sequence[str]) -> str:
    fitted = [_fit(cell, width) for cell, width in zip(cells, WIDTHS, strict=False)]
    return "  ".join([*fitted, *cells[len(WIDTHS) :]]).rstrip()


def _fit(cell: str, width: int) -> str:
    return cell.ljust(width) if len(cell) <= width else cell[: width - 1] + "…"
