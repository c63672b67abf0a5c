"""Characters that are not seen but act: they show nothing, or reorder what stands around them.

Named by their numbers, so that every version of Python gives the same answer: a character that no version of Unicode
has named yet stays. What orders text from right to left without overruling it stays too: U+200E, U+200F and U+061C.
"""

import re

# Control characters but for the tab, and the halves of characters.
CONTROL = r"\x00-\x08\n-\x1f\x7f-\x9f\ud800-\udfff"

# Embeddings, overrides and isolates of the bidirectional algorithm.
REORDERING = r"\u202a-\u202e\u2066-\u2069"

# What every font may draw as it likes, and the byte order mark, which is none inside a text.
PRIVATE = r"\ufeff\ue000-\uf8ff\U000f0000-\U0010ffff"

# What a story must not hold.
UNSEEN = re.compile(rf"[{CONTROL}{REORDERING}{PRIVATE}]")

# What would act on a page, on a terminal or in a file's name even where it is only quoted.
ACTING = re.compile(rf"[{CONTROL}{REORDERING}]")


def revealed(text: str) -> str:
    r"""Show the characters that would act by their numbers; a line end stays.

    >>> revealed("a\x07b\u202ec")
    'aU+0007bU+202Ec'
    """
    if text.isprintable():
        return text
    return ACTING.sub(lambda match: match[0] if match[0] == "\n" else f"U+{ord(match[0]):04X}", text)
