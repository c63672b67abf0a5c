"""Turn raw news texts into Markdown pages, with every edit and every fact accounted for.

The way through is five stages, each a function from one frozen dataclass to the next:

    read -> clean -> describe -> classify -> render

The packages, from the ground up; each imports only from those above it, and its first lines say what each of its modules
is for. `tests/test_layers.py` holds them to it.

    shared        what every stage works with; `read` too, by which bytes become numbered lines
    tables        the reference tables of an archive, and the notes of its editors
    statements    lines that state a fact
    cleaning      furniture goes, line by line: `clean`
    describing    the verdict on each fact: `describe`
    classifying   which meeting an article is about: `classify`
    filing        which page each article gets, and what is kept from run to run
    citing        how an article is cited
    rendering     the pages: `render`, and its templates
    exporting     what others take away
    running       a run over a folder: `pipeline` calls the rest, `convert` is one article through the stages

`__main__` parses arguments, prints and exits: the only module that does.
"""
