"""Read a YAML file that people write, and say by file and line what is wrong with it.

Called by `tables` and `notes`. Scalars arrive as the text that was typed: what is a number or a day is
decided by the type they are checked against, so that `2021-06` or `no` are never guessed at.
"""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path as FilePath
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from presspages.shared.faults import Fault, FaultyError
from presspages.shared.unseen import ACTING, revealed
from presspages.tables.folder import contents

# What a table may measure, in bytes; a note's limit is one of the archive.
SIZE = 1_000_000

# What opens and closes a list or a mapping, and how deep they may lie in each other: tables and notes take four.
OPENING = (
    yaml.BlockSequenceStartToken, yaml.BlockMappingStartToken, yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken,
)  # fmt: skip
CLOSING = (yaml.BlockEndToken, yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)
DEPTH = 20

# How much of a wrong value a message shows.
SHOWN = 80

T = TypeVar("T")
Path = tuple[str | int, ...]

# What the checker calls a mistake, and what to say to the person who made it.
REMEDIES = {
    "unexpected_keyword_argument": ("unknown key", "correct its spelling or remove it"),
    "extra_forbidden": ("unknown key", "correct its spelling or remove it"),
    "int_parsing": ("not a whole number", "write one in digits"),
    "bool_parsing": ("neither true nor false", "write one of these"),
    "missing": ("missing", "add it"),
    "missing_argument": ("missing", "add it"),
    "dataclass_type": ("a value alone, where keys with values belong", "write its keys below it, indented"),
    "string_type": ("keys or a list, where one value belongs", "write the value on the line of its key"),
    "tuple_type": ("a value alone, where a list belongs", "write a list, each item behind a dash"),
}


def read(path: FilePath, kind: type[T], limit: int = SIZE) -> T:
    """Read a YAML file of at most `limit` bytes as the type `kind`.

    Raises:
        FaultyError: there is no such file in this folder, or `parse` refuses it.
    """
    return parse(found(path, limit), str(path), kind)


def found(path: FilePath, limit: int = SIZE) -> bytes:
    """Read the bytes of a file of at most `limit` bytes.

    Raises:
        FaultyError: there is no such file in this folder.
    """
    try:
        return contents(path, path.parent, limit)
    except OSError as error:
        raise FaultyError(Fault(str(path), None, "cannot be read", "put the file there")) from error


def parse(raw: bytes, place: str, kind: type[T]) -> T:
    """Take bytes for YAML of the type `kind`.

    Raises:
        FaultyError: they are not UTF-8, or `load` refuses them.
    """
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        raise FaultyError(Fault(place, None, "not UTF-8", "save it as UTF-8")) from error
    return load(text, place, kind)


def load(text: str, place: str, kind: type[T]) -> T:
    """Check the YAML in `text` against the type `kind` and return it as that type.

    Raises:
        FaultyError: it is not plain YAML, or does not have the shape of `kind`; every fault is named.
    """
    marks: dict[Path, int] = {}
    value = _plain(_compose(text, place), (), marks, place)
    try:
        return TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        raise FaultyError(*(_fault(place, problem, marks) for problem in error.errors())) from error


def _compose(text: str, place: str) -> yaml.Node:
    """Read YAML with the fast parser; what that one refuses, with the slow one, which says more clearly what is wrong."""
    with suppress(yaml.YAMLError, RecursionError):
        return _composed(text, place, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    try:
        return _composed(text, place, yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise FaultyError(
            Fault(place, line, f"not YAML ({error.problem})", "mend the indentation or the quotes")
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        what = "not YAML (a character that YAML forbids, or lists in lists without end)"
        raise FaultyError(Fault(place, None, what, "remove it")) from error


def _composed(text: str, place: str, loader: Any) -> yaml.Node:
    _refuse_tricks(text, place, loader)
    node: yaml.Node | None = yaml.compose(text, Loader=loader)
    if node is None:
        raise FaultyError(Fault(place, None, "the file says nothing", "fill it in or remove it"))
    return node


def _refuse_tricks(text: str, place: str, loader: Any) -> None:
    """Refuse what makes a small file large (anchors) or slow (nesting), or a value something else than text (tags)."""
    depth = 0
    for token in yaml.scan(text, Loader=loader):
        line = token.start_mark.line + 1
        if isinstance(token, yaml.AnchorToken | yaml.AliasToken | yaml.TagToken):
            raise FaultyError(Fault(place, line, "a YAML tag or anchor", "write the value out in plain YAML"))
        depth += isinstance(token, OPENING) - isinstance(token, CLOSING)
        if depth > DEPTH:
            raise FaultyError(Fault(place, line, "not YAML (lists in lists without end)", "remove them"))


def _plain(
    node: yaml.Node, path: Path, marks: dict[Path, int], place: str, at: yaml.Node | None = None
) -> Any:
    """Turn YAML nodes into dicts, lists and strings, and note the line of each: that of its key, if it has one."""
    line = (at or node).start_mark.line + 1
    if path in marks:
        raise FaultyError(Fault(place, line, f"`{path[-1]}` stands twice", "keep one"))
    marks[path] = line
    if isinstance(node, yaml.MappingNode):
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                line = key.start_mark.line + 1
                raise FaultyError(
                    Fault(place, line, "a key that is no word", "write one word before the colon")
                )
        keys = [(_text(key, place), key, value) for key, value in node.value]
        return {name: _plain(value, (*path, name), marks, place, key) for name, key, value in keys}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value, (*path, index), marks, place) for index, value in enumerate(node.value)]
    return _text(node, place)


def _text(node: yaml.Node, place: str) -> str:
    """Give what a person typed, which must show as it is: YAML can spell what no keyboard types."""
    if found := ACTING.search(node.value.replace("\n", "")):
        what = f"a character that cannot be shown, {revealed(found[0])}"
        raise FaultyError(Fault(place, node.start_mark.line + 1, what, "remove it"))
    return str(node.value)


def _fault(place: str, problem: Mapping[str, Any], marks: Mapping[Path, int]) -> Fault:
    path: Path = tuple(problem["loc"])
    known = next(path[:size] for size in range(len(path), -1, -1) if path[:size] in marks)
    words, remedy = REMEDIES.get(problem["type"], (_sentence(problem), "correct it"))
    if problem["type"].endswith("_parsing"):
        words = f"{words} (it is {problem['input']!r})"
    name = ".".join(str(part) for part in path) or "the file"
    return Fault(place, marks[known], f"`{name}`: {words}", remedy)


def _sentence(problem: Mapping[str, Any]) -> str:
    """Say what the checker says, and show the value that it met."""
    words = str(problem["msg"]).removeprefix("Value error, ")
    value = repr(problem["input"])
    return f"{words} (it is {value if len(value) <= SHOWN else f'{value[:SHOWN]}…'})"
