"""Articles with hostile and with missing facts, for the tests of what is taken away; and how its files are laid out."""

from collections.abc import Iterable
from pathlib import Path

from pydantic import TypeAdapter

from presspages.filing.files import AnyPage
from presspages.filing.filing import Filed, file_articles
from presspages.running.convert import Tools, convert
from presspages.tables.notes import Note

# What would act in a table, in JSON, in XML, in HTML or in a template, and what is hard to write at all.
HOSTILE = (
    'Leaders, "friends" and others; all met', "=cmd|' /C calc'!A0", "@SUM(1+1)", "-2+3", '"', "'", "a,b;c\td",
    "<![CDATA[ said ]]>", "]]>", "</title></entry></feed>", "Trade & &amp; &#60; talk", "<script>alert(1)</script>",
    "{{ config }} {% raw %}", "100% \\ ${HOME}", "𝕊ummit 🤝 of friends", "قمة منظمة شنغهاي", "上海合作组织", "no character \uffff\ufffe",
)  # fmt: skip

STORY = (
    "The leaders of the Shanghai Cooperation Organization met in Astana on July 4, 2024, and spoke of {value} there.\n\n"
    "They spoke of security, of trade and of transport, as they did in 2019,\u2028in Bishkek and in {value} as well.\n\n"
    "What comes next\n\nThe next meeting was announced for the coming year, and the leaders left the city in the evening.\n"
)


def article(tools: Tools, name: str = "x.txt", value: str = "peace", date: str = "", **facts: str) -> Filed:
    """File one article whose story holds a value, with the facts that an editor's note states."""
    because = 'said, "as it is",\non two lines'
    stated = {**facts, "date": date} if date else facts
    note = TypeAdapter(Note).validate_python(
        {key: {"value": text, "because": because} for key, text in stated.items()}
    )
    [filed] = file_articles([convert(name, STORY.format(value=value).encode(), name, note, tools)])
    return filed


def hostile(tools: Tools) -> list[Filed]:
    """File an article for each hostile value: its headline, publisher and author, and in its story."""
    return [
        article(tools, f"{number:02}.txt", value, headline=value, publisher=value, author=value, url="https://x/?a&b")
        for number, value in enumerate(HOSTILE)
    ]  # fmt: skip


def lay_out(pages: Iterable[AnyPage], folder: Path) -> Path:
    """Write pages below a folder."""
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.content)
    return folder
