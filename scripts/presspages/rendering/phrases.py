"""How pages say numbers, times and names of meetings. Used by the templates, and by `site` for titles."""

from collections.abc import Iterable, Mapping, Sequence

from presspages.shared.dates import PartialDate
from presspages.tables.tables import Summit

# Words a minute at which adults read non-fiction silently: Brysbaert, Journal of Memory and Language 109 (2019).
WORDS_A_MINUTE = 238


def when(known: PartialDate) -> str:
    """Write a date in words for people, and in figures for programs.

    >>> when(PartialDate(2021, 6))
    '<time datetime="2021-06">June 2021</time>'
    """
    return _time(known.iso, known.words)


def days(summit: Summit) -> str:
    """Write the days of a meeting, as `when` does; the year alone where they are not known.

    >>> days(Summit(24, 2024, "Astana", "Kazakhstan", opens="2024-07-03", closes="2024-07-04"))
    '<time datetime="2024-07-03">3</time>–<time datetime="2024-07-04">4 July 2024</time>'
    """
    if not summit.opens or not summit.closes:
        return f"{_time(str(summit.year), str(summit.year))}, days not stated"
    first, last = (PartialDate(day.year, day.month, day.day) for day in (summit.opens, summit.closes))
    if first == last:
        return when(last)
    if summit.opens.month == summit.closes.month:
        return f"{_time(first.iso, str(first.day))}–{when(last)}"
    return f"{_time(first.iso, first.words.removesuffix(f' {first.year}'))} – {when(last)}"


def minutes(words: int) -> str:
    """Write how long a story takes to read.

    >>> minutes(100), minutes(513)
    ('1 minute', '2 minutes')
    """
    return count_of(max(1, round(words / WORDS_A_MINUTE)), "minute")


def ordinal(number: int) -> str:
    """Write an ordinal in figures.

    >>> [ordinal(number) for number in (1, 12, 23, 24)]
    ['1st', '12th', '23rd', '24th']
    """
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def numbers(held: Sequence[Summit]) -> str:
    """Write the numbers of the meetings of one year.

    >>> numbers([Summit(24, 2024, "Astana", "Kazakhstan")])
    '24th meeting'
    """
    return (
        f"{_listed(ordinal(summit.ordinal) for summit in held)} {'meeting' if len(held) == 1 else 'meetings'}"
    )


def cities(held: Iterable[Summit]) -> str:
    """Write the cities of the meetings of one year, each once.

    >>> cities([Summit(26, 2015, "Langkawi", "Malaysia"), Summit(27, 2015, "Kuala Lumpur", "Malaysia")])
    'Langkawi and Kuala Lumpur'
    """
    return _listed(dict.fromkeys(summit.city for summit in held))


def title_of(year: int | None, meetings: Mapping[int, Sequence[Summit]]) -> str:
    """Name the group that an article is filed under.

    >>> title_of(2024, {2024: [Summit(n, 2024, "Vientiane", "Laos") for n in (44, 45)]}), title_of(None, {})
    ('44th and 45th meetings, Vientiane 2024', 'Undecided')
    """
    held = meetings.get(year, ()) if year else ()
    if held:
        return f"{numbers(held)}, {cities(held)} {year}"
    return str(year) if year else "Undecided"


def count_of(number: int, one: str, many: str = "") -> str:
    """Write a count of things.

    >>> count_of(1, "article"), count_of(3, "entry", "entries")
    ('1 article', '3 entries')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def size(count: int) -> str:
    """Write how large a file is, in units of a thousand, as file managers and browsers do.

    >>> size(813), size(12_400), size(31_000_000)
    ('813 bytes', '12 kB', '31 MB')
    """
    for unit, name in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")):
        if count >= unit:
            return f"{count / unit:.{0 if count >= 10 * unit else 1}f} {name}"
    return count_of(count, "byte")


def _listed(parts: Iterable[str]) -> str:
    *most, last = parts
    return f"{', '.join(most)} and {last}" if most else last


def _time(figures: str, words: str) -> str:
    return f'<time datetime="{figures}">{words}</time>'
