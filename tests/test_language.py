"""The language of a story: found by its words, not claimed where there are too few, the editor's word first."""

import pytest

from presspages.classifying import language as languages
from presspages.running.convert import Tools, convert
from presspages.shared.facts import Verdict, value_of
from presspages.tables.notes import Note, Stated

STORIES = {
    "en": "Leaders of the member states met in the capital on Thursday and signed a declaration on trade and security, "
    "their spokesmen said after the talks had ended in the evening.",
    "ru": "Главы государств встретились в столице в четверг и подписали декларацию о торговле и безопасности, сообщили "
    "их представители после того, как вечером завершились переговоры.",
    "zh": "成员国领导人星期四在首都举行会议，签署了关于贸易和安全的宣言，发言人在晚间会谈结束后对记者表示，各方就今后的合作达成了共识，会议取得圆满成功。",
    "tr": "Üye devletlerin liderleri perşembe günü başkentte bir araya geldi ve ticaret ile güvenlik konusunda bir bildiri "
    "imzaladı; sözcüler görüşmelerin akşam saatlerinde sona erdiğini söyledi, dedi.",
}


def language(story: str, tools: Tools, note: Note | None = None) -> Verdict[str]:
    """Convert a text that is nothing but a story."""
    return convert("x.txt", story.encode(), "x.txt", note or Note(), tools).language


@pytest.mark.parametrize("code", STORIES)
def test_a_story_is_known_by_its_words(tools: Tools, code: str) -> None:
    """A paragraph is enough, in any script."""
    assert value_of(language(STORIES[code], tools)) == code


def test_a_few_words_do_not_decide(tools: Tools) -> None:
    """A story of one short sentence has no language that is stated."""
    assert value_of(language("The leaders met in Astana on Thursday.", tools)) is None


def test_the_editor_decides(tools: Tools) -> None:
    """What the note says stands, whatever the words."""
    note = Note(language=Stated("en-GB", "the newspaper is British"))

    assert value_of(language(STORIES["en"], tools, note)) == "en-GB"


def test_english_names_make_no_english(tools: Tools) -> None:
    """A story without a foreign letter is not English for the names in it."""
    story = (
        "Para pemimpin negara anggota bertemu di ibu kota pada hari Kamis untuk sidang the Council of Heads of State of the "
        "Shanghai Cooperation Organization dan menandatangani deklarasi tentang perdagangan serta keamanan. Mereka juga "
        "membahas the Charter of the Green Bank and the Treaty of Bishkek, kata juru bicara setelah pembicaraan berakhir."
    )

    assert value_of(language(story, tools)) != "en"


def test_foreign_letters_and_few_words_leave_it_to_the_model(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A story of two languages is not English for its commonest words."""
    told = "The leaders of the states met at noon, and it was the will of their people that they had a say with the rest. "
    monkeypatch.setattr(languages, "_model", lambda: pytest.fail("the model was asked"))

    assert value_of(language(told * 2, tools)) == "en"
    with pytest.raises(pytest.fail.Exception):
        language(told * 2 + "Liderler başkentte görüştü.", tools)
