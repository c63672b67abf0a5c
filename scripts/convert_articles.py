"""Convert the raw texts in `articles/` into Markdown pages in `docs/`: the script that people run.

python scripts/convert_articles.py [--articles DIR] [--docs DIR] [--keep-going] [--check] [--report FILE]
"""

import sys

from presspages.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
