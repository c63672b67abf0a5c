"""What GitHub runs: actions pinned to a commit, leave to write only where a deployment needs it.

`make check` holds the files against their published schemas and lets zizmor look for holes; here stands what is ours.
"""

import re
from typing import Any

import pytest
import yaml

from built import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
MAIN_ONLY = "github.event_name == 'push' && github.ref == 'refs/heads/main'"


def workflow(name: str) -> dict[str, Any]:
    """Read a workflow; its key `on` is true to YAML."""
    read: dict[str, Any] = yaml.safe_load(
        (ROOT / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
    )
    return read


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_and_says_its_version(path: Any) -> None:
    """An action is named by a whole commit, which cannot be moved, with its release beside it for people and bots."""
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))

    assert used
    assert [
        each for each in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each)
    ] == []


def test_an_action_has_one_version() -> None:
    """What both workflows use, they use at the same commit."""
    used = {
        each
        for path in WORKFLOWS
        for each in re.findall(r"uses: (.*)@(.*)", path.read_text(encoding="utf-8"))
    }

    assert len(used) == len({name for name, _ in used})


def test_only_the_deployment_may_write_and_only_from_main() -> None:
    """By default a job reads the repository; the one that publishes may publish and no more, after a push to main."""
    writing = {
        (path.stem, name): job["permissions"]
        for path in WORKFLOWS
        for name, job in workflow(path.stem)["jobs"].items()
        if "write" in job.get("permissions", {}).values()
    }

    assert all(workflow(path.stem)["permissions"] == {"contents": "read"} for path in WORKFLOWS)
    assert writing == {("pages", "deploy"): {"pages": "write", "id-token": "write"}}
    assert workflow("pages")["jobs"]["deploy"]["if"] == MAIN_ONLY


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_push_and_pull_request_is_built_and_tested(path: Any) -> None:
    """Neither workflow is bound to a branch, so that it runs in any fork; both keep what pip fetched by the lock."""
    text = path.read_text(encoding="utf-8")
    [setup] = [
        step["with"]
        for job in workflow(path.stem)["jobs"].values()
        for step in job["steps"]
        if "setup-python" in step.get("uses", "")
    ]

    assert "\non:\n  push:\n  pull_request:\n\n" in text
    assert (setup["cache"], setup["cache-dependency-path"]) == ("pip", "requirements.lock")


def test_the_lock_can_be_made_anew_by_the_command_in_it() -> None:
    """Renovate runs the command that the lock names: it is the one of `make lock`, each option with its sign of equality."""
    header = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()[1]
    made = re.findall(r"uv (pip compile .*)", (ROOT / "Makefile").read_text(encoding="utf-8"))

    assert header.removeprefix("#    uv ") in [each.replace("--quiet --upgrade ", "") for each in made]
    assert not re.search(r"--(?:python-version|group|output-file) ", header)
