"""The index of the search page, made after the site: `index` is what `build_site.py` calls.

index         the pages that Pagefind is given, and what it is told of each article
parts         the pages divided among runs of Pagefind
service       a conversation with Pagefind's binary
join          one index out of those of the parts, made small
words         the words of the parts in a row, and cut into pieces
format        the files of an index, read and written
common_words  the frequent words, which a search looks up last
"""
