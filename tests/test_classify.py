"""Which meetings a sentence names, and which one an article is about: cases in `cases/rules/classify/`."""

from inspect import isfunction, signature
from pathlib import Path
from typing import Any

import pytest
import yaml

from built import ROOT
from presspages.classifying import doubts, rungs
from presspages.classifying.classify import Classified, classify, gather
from presspages.classifying.evidence import Evidence
from presspages.classifying.meetings import Meetings
from presspages.classifying.wording import Wording
from presspages.describing.blocks import blocks
from presspages.describing.describe import Described
from presspages.running.convert import Tools
from presspages.shared.dates import PartialDate
from presspages.shared.facts import EDITOR, Fact, NotStated, Verdict, value_of
from presspages.shared.read import parse
from presspages.tables.notes import Note, Stated
from presspages.tables.reference import read_tables
from presspages.tables.tables import Organization

CASES = Path(__file__).resolve().parent / "cases" / "rules" / "classify"
SENTENCES = yaml.safe_load((CASES / "sentences.yml").read_text(encoding="utf-8"))
RUNGS = yaml.safe_load((CASES / "rungs.yml").read_text(encoding="utf-8"))
DECISIONS = yaml.safe_load((CASES / "decisions.yml").read_text(encoding="utf-8"))
BY_NAME = {
    name: rule
    for module in (rungs, doubts)
    for name, rule in vars(module).items()
    if isfunction(rule) and rule.__module__ == module.__name__ and not name.startswith("_")
}
NOT_STATED = NotStated("not of interest here")


def day(case: dict[str, Any]) -> PartialDate | None:
    """Read a case's date of publication."""
    return PartialDate.parse(str(case["published"])) if "published" in case else None


def stated(value: Any) -> Verdict[Any]:
    """Take a value as stated on the first line, if there is one."""
    return Fact(value, "test", 1, str(value)) if value else NOT_STATED


def article(case: dict[str, Any], tools: Tools) -> Described:
    """Make an article with nothing but a headline, a date and a story, a paragraph a line."""
    source = parse("case.txt", "\n\n".join(case["story"]).encode(), "case.txt")
    unknown = NOT_STATED
    return Described(
        source=source,
        furniture=(),
        taken=(),
        headline=stated(case.get("headline")),
        date=stated(day(case)),
        publisher=unknown,
        author=unknown,
        dateline=unknown,
        credit=unknown,
        url=unknown,
        misprints=(),
        story=blocks(source.lines, tools.facts),
    )


def decided(case: dict[str, Any], tools: Tools, note: Note | None = None) -> Classified:
    """Classify a case."""
    return classify(article(case, tools), note or Note(), tools.meetings, tools.topics)


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{group}: {case['sentence'][:60]}")
        for group in SENTENCES
        for case in SENTENCES[group]
    ],
)
def test_a_sentence_names_the_meetings_it_names_and_no_others(case: dict[str, Any], tools: Tools) -> None:
    """A number, a city with its year or the days of a meeting name it; what belongs to others names none."""
    found = tools.meetings.find(case["sentence"], day(case))

    assert sorted(named.year for named in found) == case["years"]


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case["title"]) for case in DECISIONS if "year" in case]
)
def test_an_article_is_filed_under_its_strongest_evidence(case: dict[str, Any], tools: Tools) -> None:
    """The strongest evidence decides the year, and the verdict shows the rule that it is."""
    verdict = decided(case, tools).summit_year

    assert isinstance(verdict, Fact), verdict
    assert verdict.value == case["year"]
    assert verdict.rule == case.get("rule", verdict.rule)
    assert verdict.rule != case.get("not rule")
    assert verdict.quote


@pytest.mark.parametrize(
    "case", [pytest.param(case, id=case["title"]) for case in DECISIONS if "reason" in case]
)
def test_an_article_that_is_about_no_meeting_is_undecided_and_says_why(
    case: dict[str, Any], tools: Tools
) -> None:
    """An article on something else, or whose evidence conflicts, is never forced into a year."""
    verdict = decided(case, tools).summit_year

    assert isinstance(verdict, NotStated), verdict
    assert case["reason"] in verdict.reason


@pytest.mark.parametrize("case", [pytest.param(case, id=case["title"]) for case in DECISIONS])
def test_the_editor_overrules_every_decision(case: dict[str, Any], tools: Tools) -> None:
    """An editor's year stands before all that the text says, with the editor's reason."""
    note = Note(summit_year=Stated(2005, "the page was filed under it"))

    assert decided(case, tools, note).summit_year == Fact(2005, EDITOR, None, "the page was filed under it")


@pytest.mark.parametrize("case", [pytest.param(case, id=case["title"]) for case in DECISIONS])
def test_every_mention_is_a_sentence_of_the_article(case: dict[str, Any], tools: Tools) -> None:
    """A mention quotes the article, character by character, and says on which line."""
    classified = decided(case, tools)
    texts = [value_of(classified.article.headline) or "", *case["story"]]

    for mention in classified.mentions:
        assert any(mention.sentence in text for text in texts)
        assert mention.line is not None


def test_a_conflict_shows_all_of_its_evidence(tools: Tools) -> None:
    """The reason for an undecided article names every year and quotes the sentence for it."""
    case = next(case for case in DECISIONS if case.get("reason") == "evidence conflicts")
    verdict = decided(case, tools).summit_year

    assert isinstance(verdict, NotStated)
    assert all(f"{year}: {case['story'][0]}" in verdict.reason for year in (2018, 2022))


def given(name: str, evidence: Evidence, meetings: Meetings) -> list[Any]:
    """Ask one rung or one doubt: give the years of the meetings that it takes, or the reason that it sees."""
    rule, asked = BY_NAME[name], {"evidence": evidence, "meetings": meetings}
    needs = [each for each in signature(rule).parameters if each in asked]
    told = {each: asked[each] for each in needs}
    found: Any
    if "mention" in signature(rule).parameters:
        found = [each for each in evidence.named if rule(mention=each, **told)]
    else:
        found = rule(**told) or []
    return [found] if isinstance(found, str) else sorted({each.year for each in found})


@pytest.mark.parametrize(
    ("name", "case"),
    [pytest.param(name, case, id=f"{name}-{at}") for name in RUNGS for at, case in enumerate(RUNGS[name], 1)],
)
def test_a_rung_takes_what_it_must(name: str, case: dict[str, Any], tools: Tools) -> None:
    """A rung takes the meetings that an article names in its way, a doubt is raised where one is in place; and nothing else."""
    evidence = gather(article(case, tools), tools.meetings)

    assert given(name, evidence, tools.meetings) == case["gives"]


@pytest.mark.parametrize("name", BY_NAME)
def test_every_rung_has_a_case_of_either_kind(name: str) -> None:
    """There is an article in which the rung takes something, and one in which it must take nothing."""
    gives = [bool(case["gives"]) for case in RUNGS[name]]

    assert True in gives
    assert False in gives


def test_every_list_of_cases_holds_cases() -> None:
    """No group of sentences and no kind of decision has been emptied."""
    assert all(SENTENCES.values())
    assert {"year", "reason"} <= {key for case in DECISIONS for key in case}


def test_a_word_of_the_organization_s_own_name_is_no_other_occasion() -> None:
    """A forum whose name says so meets like any organization; another forum is another occasion all the same."""
    tables = read_tables(ROOT / "articles" / "reference")
    forum = Organization(
        name="Pacific Islands Forum",
        abbreviation="PIF",
        names=("Pacific Islands Forum",),
        other_meetings=("Forum",),
    )
    wording = Wording(forum, tables.vocabulary)

    assert not wording.is_other_occasion("Pacific Islands Forum leaders meet")
    assert not wording.is_about_other("Pacific Islands Forum leaders meet")
    assert wording.is_other_occasion("Business forum opens beside the Pacific Islands Forum")
