"""Which meeting was on at a day. `meetings` finds those that a sentence names."""

from datetime import date, timedelta

from presspages.shared.dates import PartialDate
from presspages.tables.tables import Summit, Tables

# How long before and after its days an article on a meeting may speak of it without naming it.
EARLY, LATE = timedelta(days=2), timedelta(days=7)


class Calendar:
    """The meetings of one archive's table by their days."""

    def __init__(self, tables: Tables) -> None:
        """Take the table."""
        self.in_year = tables.in_year

    def at(self, published: PartialDate | None) -> Summit | None:
        """Give the meeting that was on, about to begin or just over at the day of publication."""
        if not published or not published.month or not published.day:
            return None
        day = date(published.year, published.month, published.day)
        near = (
            summit
            for summit in self.in_year.get(day.year, ())
            if summit.opens and summit.closes and summit.opens - EARLY <= day <= summit.closes + LATE
        )
        return next(near, None)

    def in_month_of(self, published: PartialDate | None) -> Summit | None:
        """Give the meeting that an article may be of whose day is not known: that of its month, or of its year if no month is."""
        if not published or published.day:
            return None
        held = self.in_year.get(published.year, ())
        return next((summit for summit in held if self._is_in_month(summit, published.month)), None)

    @staticmethod
    def _is_in_month(summit: Summit, month: int | None) -> bool:
        days = [day for day in (summit.opens, summit.closes) if day]
        return month is None or any(day.month == month for day in days)
