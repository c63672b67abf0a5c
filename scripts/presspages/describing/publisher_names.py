"""The names that may be the publisher's, each with all that the page says of it. Made by `findings` for `publisher_marks`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from presspages.cleaning.imprint import Stated
from presspages.describing.besides import Beside
from presspages.describing.kin import kin_of
from presspages.describing.nameform import core, is_known, is_label, is_place
from presspages.shared.signals import plain
from presspages.statements.factlines import FactLines
from presspages.statements.publishers import squeezed

LETTERS = 5  # so many letters that a name and an address have in common make them one site's

# Signs that are one: the copyright line is read twice, and so are labels.
SAME = {"copyright": "owner", "source_line": "source", "agency_name": "agency_line", "address": "host"}

# Signs of words that a line or a story may have without meaning a publisher.
UNMEANT = frozenset(["foot", "sign_off", "mentioned", "listed", "spoken", "asked", "domain"])

# Signs that an entry of a menu has.
IN_MENUS = frozenset(["masthead", "sign_off", "top", "listed", "mentioned"])

# Signs by which even what the archive is about, "SCO Secretariat", is a site's name.
OUTRIGHT = frozenset(["source", "published_in", "owner", "institution", "sender"])


@dataclass(frozen=True)
class Name:
    """A name in all the ways in which the page prints it, with the statements that have it, the lines above the headline that do, and the keys of its kin."""

    key: str
    stated: Sequence[Stated]
    heads: Sequence[Beside]
    blog: bool
    facts: FactLines
    kin: frozenset[str] = frozenset()

    @property
    def heads_page(self) -> bool:
        """Tell a name on the first line of the page, or above the first entry of its menu."""
        return any(line.above == 0 or line.home for line in self.heads)

    @property
    def has_article(self) -> bool:
        """Tell a name with an article before it, as newspapers have."""
        return self.facts.site_words.has_article(self.longest)

    @property
    def heads_blog(self) -> bool:
        """Tell a name on the first line of a page that a blog's program made, or above its menu."""
        return self.blog and self.heads_page

    @cached_property
    def printed(self) -> frozenset[str]:
        """The ways to print it."""
        return frozenset(each.value for each in self.stated)

    @cached_property
    def longest(self) -> str:
        """The fullest of them."""
        return max(sorted(self.printed), key=len)

    @cached_property
    def signs(self) -> frozenset[str]:
        """The signs that it is found by."""
        return frozenset(SAME.get(each.rule, each.rule) for each in self.stated)

    @cached_property
    def known(self) -> bool:
        """Tell a name of the publishers table; one of ordinary words needs a sign that it is meant."""
        return any(
            is_known(each, self.facts) and (not self.facts.is_common_name(each) or self._is_meant(each))
            for each in self.printed
        )

    def _is_meant(self, printed: str) -> bool:
        """Tell a name of ordinary words that a sign says to be a publisher's: "Follow The Star", not "Follow Fortune"."""
        spoken = {each.line for each in self.stated if each.rule == "spoken"}
        meant = self.signs - UNMEANT - ({"top"} if not self.heads_page else set())
        return bool(meant) or len(spoken) > 1 or (bool(spoken) and printed.startswith("The"))

    @cached_property
    def agency(self) -> bool:
        """Tell an agency's, whose texts others print."""
        return any(map(self.facts.is_agency_name, self.printed))

    @cached_property
    def titled(self) -> bool:
        """Tell a name that says what it is a name of: "Lakeport Times", "Ministry of Culture"."""
        said = any(self.facts.is_medium(each) or self.facts.is_office(each) for each in self.printed)
        return said and not is_label(self.longest, self.facts)

    @property
    def is_entry(self) -> bool:
        """Tell a name of ordinary words that stands in a menu, and nowhere where it must mean a publisher."""
        common = self.facts.is_common_name(self.longest) and not self.is_office
        return common and self.signs <= IN_MENUS

    @property
    def is_office(self) -> bool:
        """Tell an institution that is no medium."""
        return self.facts.is_office(self.longest)

    @cached_property
    def firm(self) -> bool:
        """Tell a firm's, that seldom is the site's."""
        words = self.facts.site_words
        return words.is_firm(self.longest) and not words.is_body(self.longest) and not self.is_office

    def shares_line(self, other: "Name") -> bool:
        """Tell two names that stand on one line."""
        return not {each.line for each in self.stated}.isdisjoint(each.line for each in other.stated)

    def is_kin(self, other: "Name") -> bool:
        """Tell two names of one site."""
        return other.key in self.kin


@dataclass(frozen=True)
class PageNames:
    """All names of a page that may be its publisher's, and the hosts of its addresses."""

    names: Sequence[Name]
    hosts: frozenset[str]

    @classmethod
    def of(
        cls, stated: Iterable[Stated], lines: Sequence[Beside], writers: frozenset[str], facts: FactLines
    ) -> "PageNames":
        """Put together what is said of each name; leave out what is the place's, the writer's, or what the archive is about."""
        found: dict[str, list[Stated]] = {}
        hosts = set()
        stated = tuple(stated)
        bylines = {each.line for each in stated if each.rule in {"agency_line", "agency_name"}}
        for each in stated:
            if each.line in bylines and facts.is_agency_name(each.value):
                continue  # an agency where a byline stands wrote the text; that says nothing of the site
            if each.rule == "host":
                hosts.add(squeezed(each.value))
            elif key := core(each.value, facts):
                found.setdefault(key, []).append(each)
        places = {line.number: line for line in lines}
        blog = any(facts.site_words.is_blog(line.text) for line in lines)
        names = []
        for key, own in found.items():
            said = [places[each.line] for each in own if each.rule in {"top", "spoken", "issue"}]
            heads = [line for line in said if line.where == "head"]
            names.append(Name(key, own, heads, blog, facts))
        kept = [name for name in names if _may_be(name, writers)]
        kin = kin_of(kept)
        kept = [replace(name, kin=kin.get(name.key, frozenset())) for name in kept]
        return cls(_without_letterhead(kept), frozenset(hosts))

    @cached_property
    def by_key(self) -> Mapping[str, Name]:
        """The names by their keys."""
        return {name.key: name for name in self.names}

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """What the hosts begin with, and they themselves."""
        return frozenset(host[:end] for host in self.hosts for end in range(LETTERS, len(host) + 1))

    def has_host(self, name: Name) -> bool:
        """Tell whether an address of the page has the name or its beginning."""
        if name.key in self.hosts:
            return True
        parts = (name.key[:end] for end in range(LETTERS, len(name.key)))
        return name.key in self._beginnings or any(part in self.hosts for part in parts)


def _without_letterhead(names: Sequence[Name]) -> Sequence[Name]:
    """Leave out a government above whose office's name it stands, and the offices of an institution on its official site, or below a known name that heads the page."""
    heads = [name for name in names if name.heads_page and not (name.agency or name.is_entry)]
    if any(name.known for name in heads):
        names = [name for name in names if name.known or not (name.is_office and name.heads)]
    if any(name.known or (name.titled and not name.is_office) for name in heads):
        names = [name for name in names if not name.is_entry]
    official = [name for name in names if name.facts.site_words.unofficial(name.longest) != name.longest]
    if len(official) == 1:
        names = [name for name in names if name in official or name.known or not name.is_office]
    letterheads = {name.key for name in names if name.facts.site_words.is_letterhead(name.longest)}
    others = [name for name in names if name.key not in letterheads]
    return others if any("institution" in name.signs or name.known for name in others) else names


def _may_be(name: Name, writers: frozenset[str]) -> bool:
    """Tell what may be a publisher."""
    if name.known and not name.agency and any(map(name.facts.publisher, name.printed)):
        return True
    if any(is_place(each, name.facts) for each in name.printed):
        return False
    if not name.titled and any(plain(each) in writers for each in name.printed):
        return False
    return bool(name.signs & OUTRIGHT) or name.facts.subject.search(name.longest) is None
