#!/usr/bin/env python3
"""Speed of the entity finders in words per CPU second, beside a bare split of the same text into tokens.

    python benchmarks/entities.py [WORDS]

The texts are invented and repeated to WORDS words (default 20,000), once dense with times, numbers, places, forces and
actors, once without any. Absolute figures say little about another machine; the ratio to the bare split does.
"""

import sys
import time
from collections.abc import Callable
from datetime import date

from abzug.reading.actors import find_actors
from abzug.reading.forces import find_forces
from abzug.reading.places import find_places
from abzug.reading.quantities import find_quantities
from abzug.reading.times import find_times
from abzug.reading.tokens import Language, tokens_of

DENSE: dict[Language, str] = {
    "de": """Das Verteidigungsministerium in Warschau teilte am Montagabend mit, rund 1.200 polnische Soldaten und zwei
        Dutzend Haubitzen würden bis Ende Mai aus dem Lager bei Erbil abgezogen. Anwohner sahen in der Nacht zum
        Dienstag Lastwagen mit Munition über die Grenze nach Jordanien fahren.
        """,
    "en": """The defence ministry in Warsaw said on Monday evening that some 1,200 Polish soldiers and two dozen
        howitzers would leave the camp near Erbil by the end of May. Residents saw trucks with ammunition cross the
        border into Jordan overnight.
        """,
}
PLAIN: dict[Language, str] = {
    "de": """Der Verein backt jedes Mal Kuchen, wenn die Kinder singen, und alle lachen über den alten Witz mit dem Hut.
        Wer will, bringt eine Decke mit und liest den anderen etwas vor.
        """,
    "en": """The club bakes a cake whenever the children sing, and everybody laughs at the old joke about the hat. Those
        who like bring a blanket and read something to the others.
        """,
}


def finders(language: Language) -> dict[str, Callable[[str], object]]:
    """Return the finders of one language, and the bare split."""
    day = date(2022, 2, 15)
    return {
        "tokens only": tokens_of,
        "times": lambda text: find_times(text, language, day),
        "quantities": lambda text: find_quantities(text, language),
        "places": lambda text: find_places(text, language),
        "forces": lambda text: find_forces(text, language),
        "actors": lambda text: find_actors(text, language),
    }


def words_a_second(find: Callable[[str], object], text: str) -> float:
    """Return words per CPU second, after one run that loads the data."""
    find(text[:500])
    start = time.process_time()
    find(text)
    return len(text.split()) / max(time.process_time() - start, 1e-9)


def main(arguments: list[str]) -> int:
    """Print the table."""
    words = int(arguments[0]) if arguments else 20_000
    print(f"{'':6}{'text':8}" + "".join(f"{name:>14}" for name in finders("de")))
    for language in ("de", "en"):
        for kind, samples in (("dense", DENSE), ("plain", PLAIN)):
            sample = samples[language]
            text = sample * (words // len(sample.split()) + 1)
            speeds = [words_a_second(find, text) for find in finders(language).values()]
            print(f"{language:6}{kind:8}" + "".join(f"{speed:>14,.0f}" for speed in speeds))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
