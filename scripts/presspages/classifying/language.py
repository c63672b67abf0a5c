"""Which language a story is written in, by its words. Called by `classify`.

Browsers read a text aloud, hyphenate and translate by it, and catalogues ask for it.
"""

import re
import tempfile
from collections.abc import Sequence
from functools import cache
from typing import Any

from presspages.describing.blocks import Block
from presspages.shared.facts import Fact, NotStated, Verdict
from presspages.shared.faults import Fault, FaultyError
from presspages.shared.signals import beginning, count_words

# A story of fewer words is too short to be sure, even where the model is. Scripts without spaces count by signs.
FEWEST_WORDS = 20
SURE = 0.9
SIGNS = 600  # of a story are enough: with more no text of the corpus is told otherwise, and the cost grows with them

# Languages that newspapers hardly print: their words are spoken beside a written one, here Wu and Yue beside Chinese,
# and a story in that one would be left undecided between them.
SPOKEN = frozenset({"wuu", "yue"})

# A story without a foreign letter that has so many of these words, and so large a share of them, is English: the model, which takes a tenth
# of all that is done with a text, need not be asked. Of names, "the Council of Heads of State", there are only a few among them. The model
# never told another language of such a text of the corpus, nor of halves of two put together.
ENGLISH = frozenset(
    ["the", "of", "and", "to", "that", "was", "with", "by", "from", "is", "were", "have", "which", "their", "for", "it", "at", "on", "be", "as", "has", "its", "are", "will", "had"]
)  # fmt: skip
DIFFERENT, SHARE = 7, 0.2
FOREIGN = re.compile(r"[^\W\d_A-Za-z]")


def language_of(story: Sequence[Block]) -> Verdict[str]:
    """Tell the language of a story as an ISO 639-1 code, if there is enough of it and no doubt.

    Raises:
        FaultyError: the model cannot be loaded.
    """
    text = "\n".join(block.text for block in story)[:SIGNS]
    size = count_words(text)
    if size < FEWEST_WORDS:
        return NotStated("the story is too short to tell its language")
    code, sure = ("en", 1.0) if _is_english(text, size) else _model().classify(text)
    if sure < SURE:
        return NotStated("the words do not decide for one language")
    return Fact(str(code), "words of the story", story[0].lines[0].number, beginning(story[0].text))


def _is_english(text: str, size: int) -> bool:
    """Tell English beyond doubt, of a text of so many words, by its commonest words."""
    told = [word for word in text.lower().split() if word in ENGLISH]
    enough = len(told) >= SHARE * size and len(set(told)) >= DIFFERENT
    return enough and (text.isascii() or not FOREIGN.search(text))


@cache
def _model() -> Any:
    """Load the model that comes with py3langid, which knows 97 languages.

    Once, and only where a story asks for it: it takes a third of a second.
    """
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - see above

    try:
        model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except OSError as error:
        # The package unpacks its model into a temporary file.
        what = f"no temporary file can be written there ({error.strerror})"
        raise FaultyError(Fault(tempfile.gettempdir(), None, what, "make room or give leave")) from error
    model.set_languages([code for code in model.labels if code not in SPOKEN])
    return model
