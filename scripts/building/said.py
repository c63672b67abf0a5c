"""What MkDocs says to its log while a helper makes a page, for another process to say it. Called by `pages`."""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

# A message: the logger's name, the level, the text.
Said = tuple[str, int, str]


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[Said] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append((record.name, record.levelno, record.getMessage()))


@contextmanager
def listening() -> Iterator[list[Said]]:
    """Keep what is said meanwhile from being said."""
    log, ear = logging.getLogger("mkdocs"), _Ear()
    before, log.handlers = log.handlers, [ear]
    try:
        yield ear.heard
    finally:
        log.handlers = before


def say(heard: Iterable[Said]) -> None:
    """Say what was kept."""
    for name, level, message in heard:
        logging.getLogger(name).log(level, message)
