"""Small archives, converted in no time. Used by `test_sudden_death` and `warmed`."""

from pathlib import Path

# Too short for the model of the languages, which takes longer to load than all the rest.
STORY = "The leaders of the SCO's members met in {city} and signed {count} agreements on trade and security."

# Tables that are read in no time, so that a run is mostly its own work.
TABLES = {
    "summits": "[{ordinal: 22, year: 2022, city: Samarkand, country: Uzbekistan}, {ordinal: 24, year: 2024, city: Astana, country: Kazakhstan}]",
    "organization": "{name: SCO, abbreviation: SCO, names: [SCO], council: [Council]}",
    "vocabulary": "{meeting: [summit]}",
    "publishers": "[{name: Xinhua}]",
    "furniture": "{line: [share]}",
}


def sources(folder: Path, first: int, last: int, city: str) -> Path:
    """Write a folder of articles: two versions of it share some files, and differ in others."""
    (folder / "reference").mkdir(parents=True)
    for name, table in TABLES.items():
        (folder / "reference" / f"{name}.yml").write_text(table, encoding="utf-8")
    for number in range(first, last):
        text = f"Leaders meet in {city} for the {number}th time\n\n{STORY.format(city=city, count=number)}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder
