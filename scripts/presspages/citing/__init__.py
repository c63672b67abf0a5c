"""How an article is cited, in every form.

citing        how an article is cited, in every form:
citation      what is known for it
chicago       plain text
bibtex        for LaTeX
ris           for reference managers
csljson       for citation processors
bibliography  the files that citations are loaded from
"""
