"""What the archive is called and where it lives on the web, and the addresses of its pages.

Made by `pipeline`; asked by whatever speaks of a page from outside: citations, data, feeds, metadata.
"""

import uuid
from dataclasses import dataclass
from urllib.parse import quote

from presspages.filing.filing import Filed
from presspages.tables.tables import Organization


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive of one organization; `address` ends with a slash, and is empty where it is not known."""

    name: str
    address: str = ""

    @classmethod
    def of(cls, organization: Organization, address: str = "") -> "Archive":
        """Name the archive as the table does, else after its organization."""
        slash = "/" if address and not address.endswith("/") else ""
        return cls(organization.archive or f"{organization.abbreviation} summit archive", address + slash)

    def url(self, path: str) -> str:
        """Give the whole address of a page or file, named by its path below `docs`; empty where it is not known."""
        return self.address and self.address + quote(place(path))

    def id_of(self, filed: Filed) -> str:
        """Give a name for an article that is the same wherever the archive lives and whatever the headline.

        A UUID made of the archive's name and the source's file name (RFC 9562, version 5).
        """
        return self.id_of_part(filed.name)

    def id_of_part(self, part: str) -> str:
        """Give a like name for another part of the archive; a source's name has no slash, so one with a slash is free."""
        return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{self.name}/{part}')}"


def place(path: str) -> str:
    """Give the place of a page below the site, which is that of its folder; a file's is its own.

    >>> place("summits/2024/x.md"), place("summits/2024/index.md"), place("index.md"), place("data/x.csv")
    ('summits/2024/x/', 'summits/2024/', '', 'data/x.csv')
    """
    if not path.endswith(".md"):
        return path
    return f"{path.removesuffix('.md')}/".removesuffix("index/")
