"""What makes MkDocs build a large site sooner, and the same bytes; called by `mkdocs_hooks.py`, and not needed for any page.

pages      the pages on all processors, and none held twice
said       what MkDocs says meanwhile, said by the process that people read
markdown   no pattern of Markdown tried in vain
templates  what many pages have alike, rendered once
"""
