"""Lists that a line with a colon announces: "They signed:" and the documents below it. Used by `extent`.

Their items look like labels of a page, and would go with them.
"""

from presspages.view import View


def listed(view: View) -> list[bool]:
    """Tell for each unit whether it stands in a list that the story announces.

    The items of one list look alike: all with a sign or a number before them or none, all spaced or none.
    """
    if not any(each.announces for each in view.judged):
        return [False] * len(view.units)
    found: list[bool] = []
    style: tuple[bool, bool] | None = None
    for index, each in enumerate(view.judged):
        here = (each.item, _is_spaced(view, index))
        if found and not found[-1]:
            style = here if _announces(view, index - 1) else None
        inside = style is not None and here == style and each.may_be_item
        style = style if inside else None
        found.append(inside)
    return found


def _is_spaced(view: View, index: int) -> bool:
    """Tell whether a blank line stands before a unit."""
    return index > 0 and view.units[index].number > view.units[index - 1].lines[-1].number + 1


def _announces(view: View, index: int) -> bool:
    return view.judged[index].announces and view.shared(index) >= 1
