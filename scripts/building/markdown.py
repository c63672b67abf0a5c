"""Markdown's inline patterns tried only on texts that have their sign. Called by `mkdocs_hooks.py`.

Markdown tries its fourteen patterns on every paragraph, every cell of a table and every link, one after the other, which is
a third of the time that it takes for an article. Most texts have no sign of most patterns. What comes out is the same.
"""

from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import (
    AUTOLINK_RE,
    AUTOMAIL_RE,
    BACKTICK_RE,
    ENTITY_RE,
    ESCAPE_RE,
    HTML_RE,
    IMAGE_LINK_RE,
    LINE_BREAK_RE,
    LINK_RE,
)
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# What a text must have that one of these patterns can be found in; any other pattern is always tried.
SIGNS = {
    BACKTICK_RE: "`",
    ESCAPE_RE: "\\",
    LINK_RE: "[",
    IMAGE_LINK_RE: "![",
    AUTOLINK_RE: "<",
    AUTOMAIL_RE: "<",
    LINE_BREAK_RE: "  \n",
    HTML_RE: "<",
    ENTITY_RE: "&",
}


class BySign(Extension):  # type: ignore[misc]
    """Puts the inline patterns' own processor in the place of Markdown's."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Register the processor where Markdown's stood."""
        md.treeprocessors.register(_Inline(md), "inline", 20)


class _Inline(InlineProcessor):  # type: ignore[misc]
    """Overrides a private method: a version of Markdown without it would not call this one, and take its time."""

    def run(self, tree: Any, ancestors: list[str] | None = None) -> Any:
        """Work out the signs of the patterns that there are now, and go on as Markdown does."""
        self._patterns = [(SIGNS.get(each.pattern, ""), each) for each in self.inlinePatterns]
        return super().run(tree, ancestors)

    def _InlineProcessor__handleInline(self, data: Any, patternIndex: int = 0) -> Any:  # noqa: N802, N803 - see above
        if isinstance(data, AtomicString):
            return data
        for number in range(patternIndex, len(self._patterns)):
            sign, pattern = self._patterns[number]
            found, start = sign in data, 0
            while found:
                data, found, start = self._InlineProcessor__applyPattern(pattern, data, number, start)
        return data
