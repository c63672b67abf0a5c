"""What stands below a photograph that a page no longer shows: its caption, and who took it."""

import re

from presspages.shared.signals import count_words, is_prose
from presspages.tables.patterns import AnyCase
from presspages.tables.words import Furniture, alternatives

CAPTION_WORDS = 60

# An agency's sign of copyright with a photographer or a pool behind a stroke: "© Sputnik / Press Service".
OWNED = re.compile(r"©\s*(?P<name>[^\W\d_][^/©]{1,40}/\s*[^/©]{2,40})")

# Without one of these nothing that looks like a credit closes a text: a sign, or the end of a sentence before the end.
MAY_SIGN = re.compile(r"[:：/—–©.!?…-](?:(?<![.!?…])|\s+\S)")

# What stands before the name of an agency that a caption is signed with.
SIGNS = frozenset("—–-©")


SIGNED_WORDS = 45


class Pictures:
    """Recognizes captions and credits with the words of the furniture table; made once a run."""

    def __init__(self, words: Furniture) -> None:
        """Compile the patterns that the table gives."""
        credit = alternatives([*words.credit, "photos? by", "image:"])
        self._credit = AnyCase(
            rf"[(\[]?\s*{alternatives(words.credit)}\s*(?:[:：/|-]\s*|\s+by\s+|\s+)(?P<name>\S.*?)[)\]]?"
        )
        self._begins = AnyCase(alternatives(words.caption))
        self._pictured = AnyCase(rf"\w\s?{alternatives(words.pictured)}")
        # "(Photo/Xinhua)" at the end.
        self._bracketed = AnyCase(rf"[(\[][^()\[\]]{{0,20}}\b{credit}\b[^()\[\]]*[)\]]\W*$")
        # "… in Ufa. Photo: TASS", "… in Goa. PHOTO: AFP", "… Photo credit: Akorda" at the end.
        self._labelled = AnyCase(
            rf"(?:(?<=[.!?…])\s+{credit}\s*[:：/]?|\s{credit}\s*[:：/])\s*[^.:]{{2,60}}\.?$"
        )
        # "… in Bishkek. XINHUA PHOTO" at the end.
        self._named = AnyCase(rf"(?<=[.!?…])\s+[^\W\d_]+(?:[ /][^\W\d_]+)?\s{credit}\.?$")
        # "… in Tianjin. Imagen: Kremlin Pool" at the end, whatever the word for it.
        self._worded = re.compile(r"(?<=[.!?…])\s+[^\W\d_a-z][^\W\d_]{2,15}\s?[:：]\s?[^.:]{2,50}$")
        # "… on Friday. — AFP", "… on Friday.—AFP" and "… in the residence © Press Service/TASS" at the end.
        self._signed = re.compile(r"(?:(?<=[.!?…])\s*[—–-]{1,2}\s?(?=[A-Z])|(?<=\w)\.?\s+©\s?)[^.:]{2,60}$")

    def credit(self, text: str) -> str | None:
        """Read a photograph's credit on a line of its own: "Photo: Xinhua"."""
        if count_words(text) > 7 or is_prose(text):
            return None
        text = text.strip()
        match = self._credit.fullmatch(text) or (OWNED.fullmatch(text) if "©" in text else None)
        return match["name"] if match else None

    def is_caption(self, text: str) -> bool:
        """Tell a caption: it closes with a credit, says who stands where, or begins as captions do."""
        text = text.strip()
        if not 4 <= count_words(text) <= CAPTION_WORDS:
            return False
        closing = text[-120:]
        return bool(
            ((")" in closing or "]" in closing) and self._bracketed.search(closing))
            or (count_words(text) <= SIGNED_WORDS and self._is_signed(closing))
            or self._begins.match(text)
            or self._pictured.may_be_in(text)
        )

    def _is_signed(self, closing: str) -> bool:
        """Tell whether a text closes with a credit that stands in no brackets."""
        if not MAY_SIGN.search(closing):
            return False
        if any(each.search(closing) for each in (self._labelled, self._named, self._worded)):
            return True
        return not SIGNS.isdisjoint(closing) and self._signed.search(closing) is not None
