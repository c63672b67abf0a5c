"""Turn raw news texts into Markdown pages, with every edit and every fact accounted for.

The way through, one module a stage, each a function from one frozen dataclass to the next:

    read -> clean -> describe -> classify -> render

`pipeline` runs the stages over a folder and gathers the faults, `publish` does the only writing, and
`__main__` is the only module that parses arguments, prints or exits. What the stages share lies before
them: `faults`, `yamlfile`, `tables` and `notes` (what people wrote), `account` (what was changed),
`signals` and `dates` (what a line looks like).
"""
