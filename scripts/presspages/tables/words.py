"""What the reference tables give as words: those in which texts speak of meetings, and those that web pages print around a story.

Part of `tables`; the words are regular expressions, which are checked when they are read.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Annotated

from pydantic import AfterValidator, ConfigDict
from pydantic.dataclasses import dataclass as checked

STRICT = ConfigDict(extra="forbid", str_min_length=1)


# Words, which need no check: most patterns are such, and to compile each would take a third of the time that reading a table takes.
WORDS = re.compile(r"[\w ,'’-]+")


def _checked_pattern(pattern: str) -> str:
    """Refuse what is no regular expression, or would not be the same as a part of a longer one."""
    if WORDS.fullmatch(pattern):
        return pattern
    try:
        groups = re.compile(pattern).groups
        re.compile(f".(?:{pattern})")
    except re.error as error:
        raise ValueError(f"no regular expression: {error}") from error
    if groups:
        raise ValueError("a group in a regular expression is written (?:…) here")
    return pattern


# A regular expression, matched in any case.
Pattern = Annotated[str, AfterValidator(_checked_pattern)]


@checked(frozen=True, config=STRICT)
class Vocabulary:
    """The words in which texts of any organization speak of meetings, as regular expressions, in any case.

    `meeting` is what those of leaders are called, `session` what any meeting is called, `leaders` who comes, `event`
    what they do there, `hosting` what a host does. `location` stands before a country in which they meet, `occasion`
    makes an event of a city ("since Astana"). `other_occasions` are what else an article may be about.
    Numbers: `ordinals` are those of meetings in words, from the first on, each in several languages; `filler` may
    stand between one and the council. Years: `relative_years` are words and how many years they are away from the
    day of publication, `past` words before a month that is over ("last August"), `ahead` words that point to what comes.
    """

    meeting: tuple[Pattern, ...]
    leaders: tuple[Pattern, ...] = ()
    session: tuple[Pattern, ...] = ()
    event: tuple[Pattern, ...] = ()
    filler: tuple[Pattern, ...] = ()
    hosting: tuple[Pattern, ...] = ()
    location: tuple[Pattern, ...] = ()
    occasion: tuple[Pattern, ...] = ()
    other_occasions: tuple[Pattern, ...] = ()
    ahead: tuple[Pattern, ...] = ()
    past: tuple[Pattern, ...] = ()
    relative_years: Mapping[Pattern, int] = field(default_factory=dict)
    ordinals: tuple[tuple[Pattern, ...], ...] = ()


@checked(frozen=True, config=STRICT)
class Furniture:
    """What web pages print around a story, as regular expressions to match, in any case.

    `line`: a whole line that is furniture wherever it stands. `start`: the beginning of such a line.
    `appeal`: how a line begins in which a site speaks to its readers of itself; it goes even inside a story.
    `end_of_story`: a whole line after which no story comes. The labels stand before what they name: a headline,
    a day of publication or of a change, who wrote it, where it was published; `credit` before the maker of a
    photograph, `caption` at the beginning of what is printed below one, `pictured` inside it. `unfinished` (and `open_end`, in no name) is a small word with which
    no headline or caption ends, `small_word` another with which no name does, `particle` one inside names, `before_time` one between a name and an hour. `written_with` stands between a newspaper and the agency that it wrote with, `wires` for agencies without their names, `reported` before who
    reported a story, in its own last line, `speaks` behind a speaker's name in a transcript, where it is the reporter's. `honorific` stands before the name of somebody learned, `author_note` before what a page says of its writer.
    `role` is a byline without a name ("our
    correspondent"), `writes` a word of those who write ("is a fellow of"), `profession` one of what stands behind a name and a comma, `office` a line by which an institution names its site, `letterhead` one above that of an office, `official` what stands before its name, `city` one that stories are filed from,
    `label_word` a word that no name of a person has, `headline_word` such a one that headlines have, `medium` one that names of newspapers begin or end with, `medium_end` how those end that are written without spaces,
    `body` one of other institutions, `home` the first entry of a site's menu, `before_site` and `behind_site` words with which a site
    speaks of itself, with an `article` between; `no_site` is a whole text that is no site's name, and no name has a `pronoun`.
    `voice` is a sentence in which only a site speaks of itself, with NAME in the place of its name.
    `common_word` is one that says nothing of the subject of a text.
    `reports_before` and `reports_behind` stand beside a name that reports, `spoken_to` before one that asked, `printed_in` before one and a day, `in_print` before the day of a newspaper, `signed_post` before the hour of a post, `owner_end`
    behind the owner of a copyright; `firm` is in names of those that seldom are the site's, `blog` a whole line by a blog's program, `no_headline` one that is none, though it may look so.
    """

    line: tuple[Pattern, ...] = ()
    start: tuple[Pattern, ...] = ()
    appeal: tuple[Pattern, ...] = ()
    end_of_story: tuple[Pattern, ...] = ()
    headline_label: tuple[Pattern, ...] = ()
    date_label: tuple[Pattern, ...] = ()
    update_label: tuple[Pattern, ...] = ()
    byline: tuple[Pattern, ...] = ()
    role: tuple[Pattern, ...] = ()
    writes: tuple[str, ...] = ()
    profession: tuple[str, ...] = ()
    source: tuple[Pattern, ...] = ()
    office: tuple[Pattern, ...] = ()
    letterhead: tuple[Pattern, ...] = ()
    official: tuple[Pattern, ...] = ()
    city: tuple[str, ...] = ()
    label_word: tuple[str, ...] = ()
    headline_word: tuple[str, ...] = ()
    medium: tuple[Pattern, ...] = ()
    medium_end: tuple[Pattern, ...] = ()
    body: tuple[Pattern, ...] = ()
    home: tuple[Pattern, ...] = ()
    before_site: tuple[Pattern, ...] = ()
    behind_site: tuple[Pattern, ...] = ()
    no_site: tuple[Pattern, ...] = ()
    voice: tuple[Pattern, ...] = ()
    pronoun: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    common_word: tuple[str, ...] = ()
    reports_before: tuple[Pattern, ...] = ()
    reports_behind: tuple[Pattern, ...] = ()
    spoken_to: tuple[Pattern, ...] = ()
    printed_in: tuple[Pattern, ...] = ()
    in_print: tuple[Pattern, ...] = ()
    signed_post: tuple[Pattern, ...] = ()
    owner_end: tuple[Pattern, ...] = ()
    firm: tuple[Pattern, ...] = ()
    firm_end: tuple[Pattern, ...] = ()
    blog: tuple[Pattern, ...] = ()
    no_headline: tuple[Pattern, ...] = ()
    credit: tuple[Pattern, ...] = ()
    caption: tuple[Pattern, ...] = ()
    pictured: tuple[Pattern, ...] = ()
    unfinished: tuple[str, ...] = ()
    open_end: tuple[str, ...] = ()
    small_word: tuple[str, ...] = ()
    particle: tuple[str, ...] = ()
    before_time: tuple[Pattern, ...] = ()
    written_with: tuple[str, ...] = ()
    wires: tuple[str, ...] = ()
    reported: tuple[Pattern, ...] = ()
    honorific: tuple[Pattern, ...] = ()
    author_note: tuple[Pattern, ...] = ()
    speaks: tuple[Pattern, ...] = ()


def alternatives(patterns: Iterable[str]) -> str:
    """Join patterns into one group that matches any of them, the longest first; nothing if there are none.

    >>> alternatives(["by", "written by"])
    '(?:written by|by)'
    >>> alternatives([])
    '(?!)'
    """
    ordered = sorted(patterns, key=lambda pattern: (-len(pattern), pattern))
    return f"(?:{'|'.join(ordered)})" if ordered else "(?!)"
