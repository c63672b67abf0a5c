"""The packages of the program stand on each other in one order, so that each can be read without those that follow."""

import ast
import re
from pathlib import Path

import pytest

from built import ROOT

PACKAGE = ROOT / "scripts" / "presspages"
# As the first lines of the program list them.
ORDER = re.findall(r"^    (\w+) {2,}", (PACKAGE / "__init__.py").read_text(encoding="utf-8"), re.MULTILINE)
MODULES = sorted(path for path in PACKAGE.glob("*/*.py") if path.name != "__init__.py")


def imported(path: Path) -> set[str]:
    """Give the packages of the program that a module imports from."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("presspages."):
            found.add(node.module.split(".")[1])
    return found


def test_every_package_is_listed() -> None:
    """The list has every folder with modules, and no other."""
    assert set(ORDER) == {path.parent.name for path in MODULES}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_a_module_imports_from_its_own_package_and_those_above_it(path: Path) -> None:
    """Nothing leads upwards, so no package needs one that needs it."""
    allowed = ORDER[: ORDER.index(path.parent.name) + 1]

    assert imported(path) <= set(allowed)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_a_module_is_told_of_in_its_package(path: Path) -> None:
    """The first lines of a package say what each of its modules is for."""
    told = (path.parent / "__init__.py").read_text(encoding="utf-8")

    assert re.search(rf"^{path.stem} {{2,}}\S", told, re.MULTILINE)
