"""What the search is told of misprints, so that a word is found by what it should have been. Called by `site`.

The pages print the source as it is, and so does the search index. Beside it lies this list, which `search.js` loads:
as a script, because a page that is opened from a folder can read no other data.
"""

import json
from collections.abc import Iterable

from presspages.filing.files import Page
from presspages.filing.filing import Filed


def misprints(articles: Iterable[Filed]) -> Page:
    """List the misprints that editors explain: for the address of each article what is printed and what is meant."""
    told = {
        f"{filed.path.removesuffix('.md')}/": {each.printed: each.meant for each in filed.brief.misprints}
        for filed in articles
        if filed.brief.misprints
    }
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True)
    return Page("search/misprints.js", f"window.misprints = {text};\n".encode())
