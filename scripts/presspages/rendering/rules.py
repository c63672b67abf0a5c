"""How the record of an article calls the rules that found its facts. Used by `render`; files for programs have their names."""

# Of the rules whose names do not say by themselves what stands on the line.
WORDS = {
    # Headlines.
    "keyed_headline": "headline behind its key",
    "dated_headline": "headline beside its date",
    # Dates.
    "timestamp": "date without a label",
    "labelled_date": "date behind a label",
    "field": "field written by a program",
    "date_above": "date above the headline",
    "date_beside": "date among other words",
    "mail": "day of the mail",
    "updated": "day of a change",
    # Publishers. An address may have a day as well as a name.
    "address": "address of a page",
    "asked": "to whom somebody spoke",
    "behind_headline": "name behind the headline",
    "copyright": "owner of the copyright",
    "dated": "name beside a day",
    "described": "sentence on what a site does",
    "domain": "address spoken of as a name",
    "employer": "whose desk or writer",
    "foot": "name at the foot of the page",
    "headline_suffix": "name behind the headline",
    "institution": "name of an institution",
    "issue": "name beside the number of an issue",
    "listed": "known name between signs",
    "masthead": "known name above or beside a date",
    "mentioned": "name told in the story",
    "opening": "name before the story",
    "owner": "owner of the copyright",
    "quoted": "name in quotation marks",
    "reports": "who reports",
    "sender": "sender of a newsletter",
    "sign_off": "name that signs a text",
    "source": "source behind its label",
    "source_line": "site in a program's field",
    "spoken": "site that speaks of itself",
    "titled": "name below the headline",
    "top": "name at the top of the page",
    # Authors, and places that stories were filed from.
    "agency_line": "agency in the place of a byline",
    "introduced": "sentence on who writes",
    "place": "place on a line of facts",
    # Meetings.
    "ordinal": "number of the meeting",
    "days": "days of the meeting",
    "day alone": "day of the meeting without its year",
    "city": "city of the meeting",
    "city and year": "city and year of the meeting",
    "year": "year of the meeting",
    "city in its year": "leaders in the city, in its year",
    "host in its year": "leaders and the host, in its year",
    "before the next": "meeting before the next",
    "publication": "day of publication",
}


def in_words(rule: str) -> str:
    """Call a rule by words for a reader.

    >>> in_words("top"), in_words("known_furniture")
    ('name at the top of the page', 'known furniture')
    """
    return WORDS.get(rule, rule.replace("_", " "))
