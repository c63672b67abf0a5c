"""Convert the raw texts in `articles/` into Markdown pages in `docs/`: the script that people run.

python scripts/convert_articles.py [--articles DIR] [--docs DIR] [--keep-going] [--check] [--report FILE]
"""

import sys

try:
    from presspages.__main__ import main
except ModuleNotFoundError as error:
    sys.exit(f"{error.name} is not installed: run `make convert`, or this script with .venv/bin/python")

if __name__ == "__main__":
    sys.exit(main())
