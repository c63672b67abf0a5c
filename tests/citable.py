"""Made-up articles that are hard to cite: what is known of them, and every sign that a format may take as an order."""

from pathlib import Path

import yaml

STORY = (
    "Leaders of the member states of the Shanghai Cooperation Organization met in Astana on July 4, 2024.\n\n"
    "Member states should adhere to mutual benefit, and the organization should grow, the president said.\n"
)

# Ends of scripts, strings, fields and records; unpaired braces; TeX's orders and ligatures; templates; Unicode.
SIGNS = (
    "\"Say\" 'it' “once” </script><!-- & &amp; {{ config }} {% raw %} {# one {two} } \\end \\{ 50% #1 A_B ~ ^ $5$ `x` "
    "``y'' -- --- ?` << >> ,, | @misc{x, ER - ]]> ШОС 上合组织 منظمة 😀"
)

# Names a case: what is known of it. Every one is about the meeting of 2024.
CASES: dict[str, dict[str, str]] = {
    "full": {"headline": "Leaders meet", "publisher": "Xinhua", "author": "Ella Sykes", "date": "2024-07-05", "dateline": "Astana", "url": "https://example.org/a_b?c=1&d=%20~x#y"},
    "no author": {"headline": "Will leaders meet?", "publisher": "Xinhua", "date": "2024-07-05", "url": "http://example.org/1"},
    "no publisher": {"headline": "Leaders met", "author": "Our Correspondent", "date": "2024-07-05", "url": "http://example.org/2"},
    "no date": {"headline": "Leaders meet again", "publisher": "Xinhua", "author": "Ella Sykes"},
    "month": {"headline": "Leaders to meet", "publisher": "Xinhua", "author": "Xinhua", "date": "2021-06"},
    "year": {"headline": "Leaders “to meet”", "publisher": "A. Daily Co.", "author": "Ella Sykes and Ida Tarbell", "date": "2021"},
    "comma": {"headline": "Leaders meet anew", "publisher": "Xinhua", "author": "Ella Sykes, Ida Tarbell", "date": "2024-07-05"},
    "semicolon": {"headline": "Leaders meet twice", "author": "Ella Sykes; Ida Tarbell", "date": "2024-07-05"},
    "nothing": {"headline": "Leaders have met"},
    "no headline": {"publisher": "Xinhua", "date": "2024-07-05"},
    "signs": {"headline": SIGNS, "publisher": f"Daily {SIGNS}", "author": f"Sykes, Ella; {SIGNS}", "date": "2024-07-05", "url": "https://example.org/{x}\\y'&</script>".replace("<", "%3C").replace(">", "%3E")},
}  # fmt: skip


# Their headlines are the editor's, because the text has none; the others print theirs.
SUPPLIED = {"comma", "signs"}


def put_articles(folder: Path) -> None:
    """Write every case as a source and a note."""
    folder.mkdir(exist_ok=True)
    for name, facts in CASES.items():
        note = {key: {"value": value, "because": "made up"} for key, value in facts.items()}
        printed = None if name in SUPPLIED else note.pop("headline", None)
        text = f"Headline: {printed['value']}\n\n{STORY}" if printed else STORY
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.yml").write_text(yaml.safe_dump(note, allow_unicode=True), encoding="utf-8")
