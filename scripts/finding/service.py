"""A conversation with Pagefind's binary, for `parts`.

It speaks as Pagefind's own package for Python does: a message and its answer, each as Base64 and closed by a comma. That
package waits a tenth of a second for each answer (`pagefind/service/__init__.py`), a quarter of an hour for 10,000 articles.
And given a folder instead, Pagefind takes the pages in the order in which the disk happens to list them.
"""

import base64
import json
import subprocess
from collections.abc import Iterator
from io import BufferedRWPair
from typing import Any, Self, cast

from pagefind.service import get_executable


class PagefindError(Exception):
    """Pagefind could not do what it was asked for, or did it in another way than is known here."""


class Pagefind:
    """The running binary; the end of the `with` block ends it."""

    def __enter__(self) -> Self:
        """Start it."""
        self._process = subprocess.Popen(  # noqa: S603 - our own command line
            [str(get_executable()), "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        return self

    def ask(self, kind: str, **told: Any) -> dict[str, Any]:
        """Ask it to do something, and give its answer when that is done.

        Raises:
            PagefindError: it could not.
        """
        message = json.dumps({"message_id": 0, "payload": {"type": kind, **told}})
        answer = json.loads(base64.b64decode(self._answer(base64.b64encode(message.encode()) + b",")))
        if answer["payload"]["type"] == "Error":
            raise PagefindError(answer["payload"]["message"])
        return dict(answer["payload"])

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Give the path and the content of every file of the index.

        Asked to write them itself, Pagefind answers before the last bytes are on the disk, and may end without them.
        """
        for file in self.ask("GetFiles", index_id=0)["files"]:
            yield file["path"], base64.b64decode(file["content"])

    def _answer(self, message: bytes) -> bytes:
        into, out = (cast("BufferedRWPair", pipe) for pipe in (self._process.stdin, self._process.stdout))
        into.write(message)
        into.flush()
        answer = bytearray()
        while not answer.endswith(b","):
            piece = out.read1()
            if not piece:
                error = "Pagefind ended before it answered."
                raise PagefindError(error)
            answer += piece
        return bytes(answer[:-1])

    def __exit__(self, *_: object) -> None:
        """Close its input, upon which it ends."""
        self._process.communicate()
