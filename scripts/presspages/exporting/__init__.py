"""What others take away: tables, JSON, feeds, the bag of sources; and the report of a run.

exports      what others take away, and the page that explains it
objects      an article as plain values, for programs
data         articles and meetings as tables and JSON
datapackage  what these files are, for programs
bag          the sources with their hashes, as libraries exchange them
feeds        Atom, for feed readers
pieces       the texts that are made once of an article, and kept
report       the table and the JSON of a run
"""
