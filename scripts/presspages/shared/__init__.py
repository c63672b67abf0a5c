"""What every stage works with: lines, dates, sentences, facts with their evidence, the account.

faults     what stops an article
facts      a value with its evidence
account    what was changed, and its replay
dates      a day, a month or a year, and dates in a text
dateforms  the forms in which dates are written
hijri      the solar Hijri calendar
sentences  a paragraph in sentences
signals    what a line looks like
rows       rows of labels, as menus are
subject    the words that carry a text's subject
unseen     characters that act without being seen
markdown   text that stays text on a page
read       bytes become numbered lines
"""
