"""Names of one site are found by their words, without comparing each with every other: the same come out as if one did."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from presspages.describing.kin import SHORT, WORD, kin_of
from presspages.describing.nameform import PARTICLES
from presspages.running.convert import Tools
from presspages.shared.signals import plain
from presspages.statements.factlines import FactLines

WORDS = st.lists(
    st.sampled_from(["The", "Lakeport", "Times", "News", "Khovar", "LT", "LTN", "of", "It"]), max_size=4
)


@dataclass(frozen=True)
class Printed:
    """A name as `kin_of` asks about it."""

    longest: str
    known: bool
    facts: FactLines

    @property
    def printed(self) -> frozenset[str]:
        """Its one form."""
        return frozenset([self.longest])

    @property
    def key(self) -> str:
        """The letters by which it is the same name."""
        return self.longest.replace(" ", "").casefold()


def words(name: Printed) -> list[str]:
    """Give the words of a name in small letters, without the article before them."""
    return WORD.findall(plain(name.longest).removeprefix("the "))


def is_other_form(one: Printed, other: Printed) -> bool:
    """Tell whether a name is the beginning of another, its initials, or, if it is known and no medium's word alone, its end."""
    own, its = words(one), words(other)
    text = " ".join(own)
    begins = bool(own) and its[: len(own)] == own
    ends = one.known and bool(own) and its[-len(own) :] == own and not one.facts.is_medium_word(text)
    initials = "".join(word[0] for word in its if word not in PARTICLES)
    return len("".join(own)) > SHORT and (begins or ends or one.key == initials)


@given(
    found=st.lists(
        st.tuples(WORDS.map(" ".join), st.booleans()),
        unique_by=lambda each: each[0].replace(" ", "").casefold(),
    )
)
def test_the_kin_of_names_is_what_comparing_all_of_them_gives(
    tools: Tools, found: list[tuple[str, bool]]
) -> None:
    """Every name has those for kin of which it is another form, or which are one of it."""
    names = [Printed(text, known, tools.facts) for text, known in found]
    kin = kin_of(names)

    for one in names:
        forms = {
            other.key
            for other in names
            if other is not one and (is_other_form(one, other) or is_other_form(other, one))
        }
        assert kin.get(one.key, frozenset()) == forms
