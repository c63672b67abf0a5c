"""All the names that a page prints beside its story, each with every place and every sign. Used by `publisher_marks`."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from presspages.cleaning.imprint import Stated
from presspages.describing.besides import Beside
from presspages.describing.nameform import WORD, core, initials, is_known, is_name, is_told
from presspages.describing.publisher_name import Name
from presspages.shared.read import Line
from presspages.shared.signals import plain
from presspages.statements.factlines import FactLines
from presspages.statements.publishers import squeezed

# What may be no name at all, and is asked late: most lines have nothing that can be the site's.
WEAK = frozenset(["alone", "part", "named"])
TOP, FOOT = 4, 4  # so many lines at the top or at the foot of a page

LETTERS = 5  # so many letters that two names have in common make them one site's


class Kin:
    """Some names, to tell others that begin with one of them or that one of them begins with."""

    def __init__(self, names: Iterable[str]) -> None:
        """Note what each of them begins with."""
        self.names = frozenset(names)
        self._beginnings = {name[:end] for name in self.names for end in range(LETTERS, len(name))}

    def has(self, key: str) -> bool:
        """Tell a longer or a shorter form of one of the names, not the name itself."""
        if not self.names:
            return False
        return key in self._beginnings or any(key[:end] in self.names for end in range(LETTERS, len(key)))


@dataclass(frozen=True)
class PageNames:
    """All names of a page, and what is asked of them together; `found` are the statements of all, also of those that cannot be the site's."""

    names: Mapping[str, Name]
    found: Mapping[str, Sequence[Stated]]
    lines: Sequence[Beside]
    places: Mapping[int, Beside]
    hosts: Kin
    story: Sequence[Line]
    writers: frozenset[str]
    facts: FactLines

    @classmethod
    def of(
        cls,
        stated: Iterable[Stated],
        lines: Sequence[Beside],
        story: Sequence[Line],
        writers: frozenset[str],
        facts: FactLines,
    ) -> "PageNames":
        """Put together what is said of each name."""
        stated = tuple(stated)
        bylines = {each.line for each in stated if each.rule in {"agency_line", "agency_name"}}
        hosts = Kin(squeezed(each.value) for each in stated if each.rule == "host")
        found: dict[str, list[Stated]] = {}
        for each in stated:
            if each.line in bylines and facts.is_agency_name(each.value):
                continue  # an agency where a byline stands wrote the text; that says nothing of the site
            if each.rule != "host" and (key := core(each.value, facts)):
                found.setdefault(key, []).append(each)
        places = {line.number: line for line in lines}
        page = cls({}, found, lines, places, hosts, story, writers, facts)
        names = {
            key: Name(key, facts, own, places) for key, each in found.items() if (own := page.own(key, each))
        }
        return replace(page, names=names)

    def own(self, key: str, stated: Sequence[Stated]) -> list[Stated]:
        """Give the statements of a name that may be the site's; none of most."""
        if all(each.rule in WEAK for each in stated) and not self._may_count(key, stated):
            return []
        return [each for each in stated if self._is_name(each)]

    def _may_count(self, key: str, stated: Sequence[Stated]) -> bool:
        """Tell whether a weak name stands twice or near an edge of the page, or says what it is, or an address or the table has it."""
        edges = (self.places[each.line] for each in stated if each.rule == "alone")
        among = all(each.rule == "named" for each in stated)
        if not among and (len({each.line for each in stated}) > 1 or any(map(_is_edge, edges))):
            return True
        return any(
            is_known(name, self.facts) or self.has_host(key, name) or (not among and self._tells(key, name))
            for name in {each.value for each in stated}
        )

    def _tells(self, key: str, name: str) -> bool:
        """Tell a name that says what it is a name of, or an address, or one of which the page has the initials, too."""
        short = initials(name)
        return (
            "." in name
            or (len(short) > 1 and short != key and short in self.found)
            or self.facts.is_medium(name)
            or self.facts.is_office(name)
        )

    def _is_name(self, each: Stated) -> bool:
        if each.rule not in WEAK:
            return True
        return is_name(each.value, self.facts) and (each.rule == "named" or not is_told(each.value))

    def prints(self, key: str, name: Name) -> bool:
        """Tell whether initials stand on the page, elsewhere than behind the name: a story gives those of whomever it names."""
        own = {each.line for each in name.stated}
        return any(each.line not in own and self._is_name(each) for each in self.found.get(key, ()))

    @cached_property
    def _persons(self) -> frozenset[str]:
        """Who wrote the text, without what stands behind the names: "Ella Sykes (Lakeport)"."""
        return self.writers | {writer.partition("(")[0].strip() for writer in self.writers}

    def is_writer(self, name: str) -> bool:
        """Tell who wrote the text; a desk that bears a name is its site's."""
        return plain(name) in self._persons and self.facts.employer(name) is None

    @cached_property
    def told(self) -> str:
        """What the story says, in small letters."""
        return "\n".join(line.text for line in self.story).casefold()

    @cached_property
    def _said(self) -> Counter[str]:
        return Counter(WORD.findall(self.told))

    def says(self, name: str) -> int:
        """Count how often the story has all words of a name; its words are counted if it has their letters."""
        words = WORD.findall(plain(name))
        if not all(word in self.told for word in words):
            return 0
        return min((self._said[word] for word in words), default=0)

    @cached_property
    def heads(self) -> int:
        """How many lines stand above the headline."""
        return sum(line.where == "head" for line in self.lines)

    @cached_property
    def blog(self) -> bool:
        """Tell a page that a blog's program made."""
        return any(self.facts.site_words.is_blog(line.text) for line in self.lines)

    @cached_property
    def first_office(self) -> int:
        """The line of the first institution above the story."""
        named = (each for name in self.names.values() for each in name.stated if each.rule == "institution")
        above = {line.number for line in self.lines if line.where in {"head", "between"}}
        return min((each.line for each in named if each.line in above), default=0)

    @cached_property
    def spoken(self) -> Kin:
        """The names by which the site speaks of itself."""
        return Kin(key for key, name in self.names.items() if "spoken" in name.signs)

    def has_host(self, key: str, name: str) -> bool:
        """Tell whether an address of the page has the name or its initials."""
        hosts = self.hosts.names
        return bool(hosts) and (
            key in hosts or self.hosts.has(key) or (len(short := initials(name)) > 1 and short in hosts)
        )


def _is_edge(line: Beside) -> bool:
    """Tell a line near an edge of the page, at its menu or below the headline."""
    if line.where == "head":
        return line.above < TOP or line.home or line.issue
    return line.where == "between" or line.above < TOP or line.below < FOOT
