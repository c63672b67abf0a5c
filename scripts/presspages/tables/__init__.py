"""What people write for the program: the reference tables of an archive, and the notes of its editors.

reference  reads the tables of the archive
tables     what the reference tables hold
words      their words: of meetings, and of web pages
notes      what editors say of an article
yamlfile   reads YAML, with the line of every value
folder     which files are sources and notes
patterns   many words as one compiled pattern
"""
