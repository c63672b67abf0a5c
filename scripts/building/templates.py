"""What the theme's templates write alike on many pages is rendered once for all of them. Called by `mkdocs_hooks.py`.

The navigation, the tabs and the header's parts are a tenth of the time that MkDocs takes for a page. On a page that is not
in the navigation itself they differ by its folder alone, since their links lead from there; so long as no page in the navigation
stands below one that is not in it.
"""

import posixpath
from collections.abc import Callable, Iterator

from jinja2 import Environment
from jinja2.runtime import Context

# Those that ask of a page no more than whether it is the one that is shown in the navigation.
ALIKE = ("nav", "tabs", "palette", "logo", "search")

Render = Callable[[Context], Iterator[str]]


def render_once(env: Environment) -> None:
    """Let the templates of a build remember what they write; none of them changes while it runs."""
    env.auto_reload = False
    for name in ALIKE:
        template = env.get_template(f"partials/{name}.html")
        template.root_render_func = _once_a_folder(template.root_render_func)


def _once_a_folder(render: Render) -> Render:
    known: dict[str, str] = {}

    def rendered(context: Context) -> Iterator[str]:
        page = context.get("page")
        if page is None or page in context["nav"].pages:
            yield from render(context)
            return
        folder = posixpath.dirname(page.url.rstrip("/"))
        if folder not in known:
            known[folder] = "".join(render(context))
        yield known[folder]

    return rendered
