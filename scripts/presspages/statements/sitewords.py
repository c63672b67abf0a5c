"""The words with which a site speaks of itself, and those that no name has: "Follow Lakeport Times". Used through `factlines`."""

import re
from collections.abc import Iterable, Iterator

from presspages.tables.patterns import AnyCase, Words
from presspages.tables.words import Furniture, alternatives

WORD = re.compile(r"[^\W_]+")

# In a sentence of a site, its name: it begins with a capital, where there are capitals.
NAME = r"((?:[Tt]he )?[^\W\d_a-zа-яё](?:[^|.;:()«»“”\"《》!?,]|\.(?=\w)){1,50}?)"


class SiteWords:
    """Frees a name from the words that a site is spoken of with; made once a run."""

    def __init__(self, words: Furniture) -> None:
        """Compile the words of the furniture table."""
        before, behind = alternatives(words.before_site), alternatives(words.behind_site)
        article = rf"(?:{alternatives(words.article)}\s+)?"
        self._article = re.compile(rf"{alternatives(words.article)}\s", re.IGNORECASE)
        self._begins = re.compile(rf"^{before}\s+{article}", re.IGNORECASE)
        self._inside = re.compile(rf"(?<!\S){before}\s+", re.IGNORECASE)
        self._ends = re.compile(rf"(?:['’]s)?\s+{behind}$|['’]s$", re.IGNORECASE)
        self._before = re.compile(rf"(?:^|\W){before}(?:\s+|(?<=[\u3400-\u9fff])){article}$", re.IGNORECASE)
        self._behind = re.compile(rf"\s*(?:['’]s\s+)?{behind}\b", re.IGNORECASE)
        voices = (re.sub(r"(?s)(.*)NAME(.*)", _spoken, each) for each in words.voice)
        self._voice = re.compile(rf"(?<!\w){alternatives(voices)}(?!\w)")
        self._voiced = AnyCase(_sides(words.voice))
        self._any = Words((*words.before_site, *words.behind_site))
        self._body = Words(words.body)
        self._none = re.compile(alternatives((*words.no_site, *words.home)), re.IGNORECASE)
        self._pronouns = frozenset(words.pronoun)
        self._reports_before = re.compile(
            rf"(?<!\w)(?i:{alternatives(words.reports_before)})\W*(?:[А-ЯA-Z]{{2}}\W*)?$"
        )
        self._reports_behind = re.compile(rf"\W{{1,3}}(?:[A-Z]{{2}} )?{alternatives(words.reports_behind)}\b")
        self._reported = re.compile(
            rf"\W*{alternatives(words.reports_before)}\s+(?P<name>[^،,.:]{{2,40}})[،,]"
        )
        self._spoken_to = re.compile(
            rf"(?<![^\W_])(?i:{alternatives(words.spoken_to)})\b (?=(?:the )?[^\W\d_a-z])"
        )
        self._firm = re.compile(alternatives(words.firm), re.IGNORECASE)
        self._firm_end = re.compile(rf"[\s,.]+{alternatives(words.firm_end)}\.?$", re.IGNORECASE)
        self._owner_end = re.compile(
            rf"[\s,|–-]*(?:\(|(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?|{alternatives(words.owner_end)}).*$",
            re.IGNORECASE,
        )
        self._letterhead = re.compile(alternatives(words.letterhead), re.IGNORECASE)
        self._official = re.compile(rf"^{alternatives(words.official)}\s+(?=\w)", re.IGNORECASE)
        self._blog = re.compile(rf"\W*{alternatives(words.blog)}\W*", re.IGNORECASE)
        self._signed_post = re.compile(
            rf"^{alternatives(words.signed_post)}\s\d{{1,2}}[:.]\d\d", re.MULTILINE
        )
        self._in_print = re.compile(rf"(?<!\w){alternatives(words.in_print)}\s+(?=\w)", re.IGNORECASE)
        self._printed_in = re.compile(
            rf"\W*(?i:{alternatives(words.printed_in)})\s+(?P<name>[^\W\d_a-zа-я][^.:;()\d]{{1,40}}?)(?:,?\s+(?:(?:le|el|il|am|on|يوم)\s+)?(?=\d)|,\s+(?=[A-Z]))"
        )

    def within(self, text: str) -> bool:
        """Tell whether a text may have such words, or a name in the genitive; most have none."""
        return "'s" in text or "’s" in text or self._any.search(text) is not None

    def voices(self, text: str) -> Iterator[str]:
        """Read the names in sentences that only a site says of itself: "Follow Lakeport Times on Facebook"."""
        found = self._voice.finditer(text) if self._voiced.may_be_in(text) else ()
        return (match[match.lastindex or 0] for match in found)

    def free(self, name: str) -> str:
        """Take those words off a name: "The Lakeport Times App" is The Lakeport Times."""
        left = self._begins.sub("", name) or name
        while (less := self._ends.sub("", left)) != left and less:
            left = less
        return left

    def behind_words(self, run: str) -> Iterator[str]:
        """Give what stands in a run of capitals behind each of the words before a name."""
        return (run[match.end() :] for match in self._inside.finditer(run))

    def beside(self, before: str, behind: str) -> bool:
        """Tell whether such words stand right before a name or right behind it."""
        return self._before.search(before) is not None or self._behind.match(behind) is not None

    def report(self, before: str, behind: str) -> bool:
        """Tell whether the words beside a name say that it reports."""
        return (
            self._reports_before.search(before) is not None or self._reports_behind.match(behind) is not None
        )

    def reported(self, text: str) -> str | None:
        """Read the name that a paragraph says outright to report it: "به گزارش Lakeport, …"."""
        match = self._reported.match(text)
        return match["name"] if match else None

    def spoken_to(self, text: str) -> Iterator[int]:
        """Find where the names may begin of those to whom somebody spoke: "told Lakeport Times"."""
        return (match.end() for match in self._spoken_to.finditer(text))

    def is_firm(self, name: str) -> bool:
        """Tell a firm that owns a site, and what is no owner at all."""
        return self._firm.search(name) is not None

    def owner(self, text: str) -> str:
        """Take off what stands behind the owner of a copyright."""
        return self._owner_end.sub("", text)

    def unincorporated(self, name: str) -> str:
        """Take off the name of a firm what says that it is one: "Lakeport Times Publishing House" is Lakeport Times."""
        while (less := self._firm_end.sub("", name)) != name:
            name = less
        return name

    def is_letterhead(self, name: str) -> bool:
        """Tell what stands above the name of an office: "Government of India"."""
        return self._letterhead.fullmatch(name.strip(" .")) is not None

    def unofficial(self, name: str) -> str:
        """Take off a name what says that it is its own site's: "Official website of the President of Lakeport"."""
        return self._official.sub("", name, count=1)

    def is_blog(self, line: str) -> bool:
        """Tell what a blog's program writes beside the posts."""
        return self._blog.fullmatch(line) is not None

    def is_signed_post(self, printed: str) -> bool:
        """Tell a page in small letters on which a blog's program has signed a post: "posted by ella sykes at 9:14 am"."""
        return self._signed_post.search(printed) is not None

    def printed_in(self, text: str) -> tuple[str, str] | None:
        """Read the name between such words and a day, and what is left from the day on."""
        match = self._printed_in.match(text)
        return (match["name"], text[match.end() :]) if match else None

    def in_print(self, text: str) -> str:
        """Give what stands behind such words of the newspaper that had an article; "" if there are none."""
        match = self._in_print.search(text)
        return text[match.end() :] if match else ""

    def has_article(self, name: str) -> bool:
        """Tell a name with an article before it, as newspapers have."""
        return self._article.match(name) is not None

    def is_body(self, name: str) -> bool:
        """Tell the name of an institution that is no medium: "Council of Lakeport"."""
        return self._body.search(name) is not None

    def is_none(self, text: str) -> bool:
        """Tell words that are no name: buttons of programs, and what speaks to a reader: "Read in your language"."""
        words = WORD.findall(text.casefold())
        return not self._pronouns.isdisjoint(words) or self.is_button(text)

    def is_button(self, text: str) -> bool:
        """Tell what a program writes for those who use it: "Skip to content"."""
        return self._none.fullmatch(text.strip()) is not None


def _sides(sentences: Iterable[str]) -> str:
    """Match the longer side of each sentence with a name, of those that say something: few lines have one, and only these are looked through for names.

    It begins where a word does, or behind a name where one has ended: so most places of a text are passed over.
    """
    left, right = [], []
    for before, _, behind in (each.partition("NAME") for each in sentences):
        if re.search(behind, "") or (len(before) >= len(behind) and not re.search(before, "")):
            left.append(before)
        else:
            right.append(behind)
    return rf"(?<!\w){alternatives(left)}|(?!\w){alternatives(right)}"


def _spoken(sentence: re.Match[str]) -> str:
    """Write a sentence with a name: its words in any case, the name with its capitals; it ends where a word does."""
    return rf"(?i:{sentence[1]}){NAME}(?!\w)(?i:{sentence[2]})"
