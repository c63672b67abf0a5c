"""What speaks for a name as its page's publisher, what against it, and how much. Used by `publisher_choice`.

The weights are no one's opinion: `tests/fit_publisher.py` finds those that fit the corpus best, half of the pages read as if
no table knew their publisher, and shows how well weights that were found without some authors' texts do on these.
"""

from math import exp

from presspages.describing.nameform import INNER
from presspages.describing.publisher_names import Name, PageNames
from presspages.shared.signals import count_words

Marks = dict[str, float]

# What each mark weighs; the sum of a name is the logarithm of its odds against no name at all.
WEIGHTS: Marks = {
    "lines": 3.2,  # on how many lines it stands, up to four
    "source": 1.8,  # behind a label: "Source: …"
    "name": 1.8,  # any name, before anything is known of it
    "sole_owner": 1.2,  # the copyright line names it, and no other but firms
    "published_in": 1.1,  # a note says that the text was published there
    "known": 1.1,  # the publishers table has it
    "two": 1.0,  # two signs agree on it
    "says_what": 0.7,  # no table has it, but it says what it is a name of
    "agency_signed": -0.1,  # an agency's, only where agencies sign texts that others print
    "voice": 0.5,  # a sentence that only a site says of itself has it
    "owner": -0.4,  # the copyright line names it, besides others
    "plain": -0.7,  # neither does it say what it is, nor has it a capital within a word, nor is it an address
    "firm": -0.8,  # a firm's
    "foot": -1.2,  # on a line of its own at the foot of the page
    "outshone": -1.7,  # such a one, or one of the story alone, on a page that has a name of its own
}

MANY = 4  # lines that have a name; more say no more

# Signs that the story gives: it may name anybody, and an agency's text others print. And those by which an agency signs a text.
STORY = frozenset(["dateline", "opening", "mentioned", "reports", "released", "asked"])
SIGNED = STORY | {"agency_line", "sign_off", "listed", "employer", "domain", "titled", "owner", "institution"}

# Signs by which it does so; where it is only named, it may have taken a photograph.
SIGNING = frozenset(["dateline", "opening", "agency_line", "sign_off", "employer", "reports", "owner"])

# At the foot of a page anything stands: that alone says nothing, without its address.
FOOT = frozenset(["foot"])

# What the story has beside news: anybody may be named in it.
NO_SIGN = frozenset(["mentioned"])

# Signs that are no second one beside another, and those that on their own are too little for a name that no table knows.
NO_KIND = frozenset(["mentioned", "listed"])
WEAK = frozenset(["top", "foot", "spoken", "described", "quoted", "titled", "domain", "employer", "listed", "reports", "issue", "voice"])  # fmt: skip


def weigh(marks: Marks, weights: Marks = WEIGHTS) -> float:
    """Give the odds of a name against no name at all."""
    return exp(sum(weights.get(name, 0.0) * value for name, value in marks.items()))


def all_marks(page: PageNames) -> list[tuple[Name, Marks]]:
    """Give every name of a page with its marks."""
    kinds = {name.key: _kinds(name, page) for name in page.names}
    said = [name for name in page.names if name.signs != FOOT or page.has_host(name)]
    backed = [name for name in said if kinds[name.key] > 1 or is_backed(name)]
    backed = backed or [name for name in page.names if name.agency and "institution" in name.signs]
    found = [(name, _marks(name, two=kinds[name.key] > 1)) for name in backed]
    owners = [name for name, marks in found if "owner" in marks and "firm" not in marks]
    sites = [name for name, marks in found if _is_site(name, marks)]
    for name, marks in found:
        others = any(site is not name and not site.is_kin(name) for site in sites)
        if others and ("agency_signed" in marks or "story" in marks):
            marks["outshone"] = 1.0
        if name in owners and not name.agency and all(each is name or each.is_kin(name) for each in owners):
            marks["sole_owner"] = 1.0
    return found


def is_backed(name: Name) -> bool:
    """Tell whether a name has more than one weak sign: anything may stand at the top of a page, or behind "Follow".

    An agency may be named for a photograph, wherever it does not sign. A name that no table knows is enough on the first
    line of a page or above its menu, if it says what it is a name of, and at the top of a blog.
    """
    if name.agency and name.signs <= SIGNED:
        return bool(name.signs & SIGNING)
    if not name.signs - NO_SIGN or (name.firm and not name.known):
        return False
    if name.known or name.signs - WEAK or name.heads_blog:
        return True
    if name.heads_page and (name.titled or name.has_article or name.signs & {"domain", "issue"}):
        return True
    alone = any(each.rule == "titled" and each.quote.strip() == each.value for each in name.stated)
    paper = name.has_article or any(name.facts.is_medium_word(each.split()[-1]) for each in name.printed)
    lines = {each.line for each in name.stated}
    return (
        (name.titled and (alone or bool(name.signs & {"reports", "issue", "employer"})))
        or ("voice" in name.signs and (name.titled or paper or not name.facts.is_name(name.longest)))
        or ("domain" in name.signs and len(lines) > 1)
    )


def _is_site(name: Name, marks: Marks) -> bool:
    """Tell a name that a page would print of itself, beside which an agency only wrote the text."""
    return not name.agency and "story" not in marks and bool(marks.keys() & {"two", "known", "says_what"})


def _marks(name: Name, *, two: bool) -> Marks:
    """Give the marks of a name.

    `lines`: on how many lines it stands, up to four. `two`: two signs agree on it. `story`: only the story gives it.
    `agency_signed`: an agency, only where agencies sign. Later `outshone`: the page has a name of its own besides;
    `sole_owner`: no other name is the copyright's.
    """
    spelled = any(INNER.search(each) or "." in each.strip(".") for each in name.printed)
    lines = len({each.line for each in name.stated})
    marks = {
        "name": True,
        "known": name.known,
        "says_what": name.titled and not name.known,
        "plain": not (name.known or name.titled or spelled),
        "firm": name.firm,
        "two": two,
        "lines": (min(lines, MANY) - 1) / (MANY - 1),
        "story": name.signs <= STORY,
        "agency_signed": name.agency and name.signs <= SIGNED,
        "owner": "owner" in name.signs,
        "source": "source" in name.signs,
        "published_in": "published_in" in name.signs,
        "voice": "voice" in name.signs,
        "foot": "foot" in name.signs,
    }
    return {mark: float(value) for mark, value in marks.items() if value}


def _kinds(name: Name, page: PageNames) -> int:
    """Count the kinds of signs that agree on a name: its own, those of its other forms, an address.

    Menus stand at the top and at the foot; a single unknown word may begin many others; an address says no more of an owner than that the owner has it.
    """
    own = name.signs - NO_KIND
    if "top" in own:
        own -= {"foot"}
    if own & {"top", "owner"}:
        own -= {"domain"}
    kin = {sign for key in name.kin & page.by_key.keys() for sign in page.by_key[key].signs}
    word = count_words(name.longest) < 2 and not name.known
    return len(own) + bool(kin - name.signs and not word) + page.has_host(name)
