"""The account: every edit is seen by comparing, and leads from the source to the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presspages.shared.account import AccountError, Edit, observe, replay
from presspages.shared.read import Line

A, B, C = Line(1, "a"), Line(2, "b"), Line(3, "c")

SOURCES = st.lists(st.text(max_size=5), max_size=8).map(
    lambda texts: [Line(number, text) for number, text in enumerate(texts, start=1)]
)


@pytest.mark.parametrize(
    ("after", "edits"),
    [
        ([A, B, C], []),
        ([A, C], [Edit("rule", 2, "b", None)]),
        ([A, Line(2, "x"), C], [Edit("rule", 2, "b", "x")]),
        ([A, Line(2, ""), C], [Edit("rule", 2, "b", "")]),
        ([Line(1, "x")], [Edit("rule", 1, "a", "x"), Edit("rule", 2, "b", None), Edit("rule", 3, "c", None)]),
        ([], [Edit("rule", 1, "a", None), Edit("rule", 2, "b", None), Edit("rule", 3, "c", None)]),
    ],
    ids=["nothing", "a line dropped", "a line altered", "a line emptied", "both", "all dropped"],
)
def test_an_edit_is_seen(after: list[Line], edits: list[Edit]) -> None:
    """Each line that a rule altered or dropped is an edit, and no other is."""
    assert observe("rule", [A, B, C], after) == edits


@pytest.mark.parametrize(
    "after", [[A, B, C, Line(4, "d")], [B, A, C], [A, A, B, C]], ids=["added", "moved", "doubled"]
)
def test_a_rule_may_not_add_or_move_lines(after: list[Line]) -> None:
    """A rule that adds or moves lines is a mistake of the program, and is named."""
    with pytest.raises(AccountError, match="the rule rule added lines or moved them"):
        observe("rule", [A, B, C], after)


@pytest.mark.parametrize(
    "edit",
    [Edit("rule", 2, "x", None), Edit("rule", 4, "d", None), Edit("rule", 1, "a", "b")],
    ids=["another text", "no such line", "a line that is gone"],
)
def test_an_account_that_does_not_lead_from_the_source_is_refused(edit: Edit) -> None:
    """An edit must meet the line as it says it found it."""
    with pytest.raises(AccountError, match=f"line {edit.line} is not as the rule rule says it found it"):
        replay([A, B, C], [Edit("first", 1, "a", None), edit])


@given(source=SOURCES, data=st.data())
def test_the_account_of_any_rules_replays(source: list[Line], data: st.DataObject) -> None:
    """Whatever rules alter and drop, in whatever order, the account leads from the first lines to the last."""
    lines, edits = list(source), []
    for rule in ("one", "two", "three"):
        after = [
            Line(line.number, data.draw(st.sampled_from([line.text, line.text[:1], ""])))
            for line in lines
            if data.draw(st.booleans())
        ]
        edits += observe(rule, lines, after)
        lines = after

    assert replay(source, edits) == lines
