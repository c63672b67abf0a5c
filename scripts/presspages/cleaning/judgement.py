"""What a text is by itself, whatever stands around it: prose, a fact, a caption, an item of a list. Used by `view`.

A page is looked at anew after every rule that changed it, but its texts stay the same. So each text is judged
once, and the judgements are kept for the one article.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from presspages.cleaning.weights import weights
from presspages.shared.rows import is_label_row
from presspages.shared.signals import ITEM, count_words, is_prose
from presspages.shared.subject import content_words, name_words
from presspages.statements.factlines import FactLines


@dataclass(slots=True, eq=False)
class Judgement:
    """What a text is; nobody changes it, and it is not frozen only because there is one for every line. `weights` says what it weighs if it shares no word, one, or more with other prose."""

    text: str
    fact: bool
    caption: bool
    prose: bool
    item: bool
    announces: bool
    may_be_item: bool
    words: frozenset[str]
    names: frozenset[str]
    weights: tuple[float, float, float]

    @classmethod
    def of(cls, text: str, facts: FactLines) -> "Judgement":
        """Judge a text."""
        fact, caption, row, size = (
            facts.is_fact(text),
            facts.is_caption(text),
            is_label_row(text),
            count_words(text),
        )
        prose = is_prose(text) and not fact and not caption and not row
        return cls(
            text=text,
            fact=fact,
            caption=caption,
            prose=prose,
            item=ITEM.match(text) is not None,
            announces=text.rstrip().endswith((":", "：")) and size >= 4,
            may_be_item=not (prose or fact or row) and (size >= 3 or text.endswith(";")),
            words=content_words(text),
            names=name_words(text) if prose else frozenset(),
            weights=weights(text, prose=prose, fact=fact, caption=caption),
        )


class Judge:
    """Judges the texts of one article, each once; made anew for every article, so that it never grows."""

    def __init__(self, facts: FactLines) -> None:
        """Take the recognizers of facts."""
        self._facts = facts
        self._judged: dict[str, Judgement] = {}

    def judge(self, texts: Sequence[str]) -> list[Judgement]:
        """Give the judgement of each text."""
        judged = self._judged
        for text in texts:
            if text not in judged:
                judged[text] = Judgement.of(text, self._facts)
        return [judged[text] for text in texts]
