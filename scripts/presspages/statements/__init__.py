"""Lines that state a fact about an article; asked by `cleaning`, which leaves them alone, and by `describing`.

factlines       lines that state a fact; asked by `clean` and `describe`, made of:
datestatements  "Published: 4 July 2018"
stretches       several days in a row
shortyears      days whose year has two digits
publishers      the names of the publishers table
sitewords       words with which a site speaks of itself
sources         "Source: People's Daily"
signatures      lines whose every part says who, where or when
authors         who wrote it, as bylines and signatures say
reporters       who reported a story, as its own lines tell it
pictures        captions and credits
headers         the head of a dump: front matter, a mail's fields, "title: Leaders meet"
datelines       the place that opens a story: "ASTANA, July 4 (Xinhua) --"
placenames      the names of countries and cities
datelineforms   the patterns of datelines
"""
