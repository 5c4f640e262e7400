"""All figures on reading, on one page: what ``abzug benchmark reading`` prints and ``benchmarks/reading.md`` keeps."""

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from abzug.model.record import Record
from abzug.reading.languages import packaged_reader
from abzug.reading.scoring import bundestag, krauts, ladder, quotes, wcep

Figures = tuple[float, float, float]
_HEADER = """# How well Abzug reads

Measured by `abzug benchmark reading` on development data: texts that were looked at while the reader was built. None of
the sets is part of Abzug. Figures on texts never looked at will be lower. Ratios hold across machines, speeds do not.
"""


def reading_report(data: Path, *, progress: Callable[[str], None] = lambda _: None) -> str:
    """Score the readers on every set that is there and return the tables as Markdown.

    Args:
        data: The directory with one folder a set.
        progress: Called with the name of each set before it is scored.
    """
    sections = [_HEADER]
    for name, folder, section in _SECTIONS:
        if (data / folder).is_dir():
            progress(name)
            sections.append(f"## {name}\n\n{section(data / folder)}\n")
        else:
            sections.append(f"## {name}\n\nNot measured: no folder `{folder}`.\n")
    return "\n".join(sections)


def read_records(text: str, language: str, published: date) -> Sequence[Record]:
    """Read a text with the packaged reader of its language, as the scorers want it."""
    return packaged_reader(language)(text, published).records


def _ladder(folder: Path) -> str:
    files = [(name, folder / f"{language}_dev.jsonl") for name, language in (("German", "de"), ("English", "en"))]
    scores = {
        name: ladder.score_ladder(ladder.load_ladder(file), read_records) for name, file in files if file.exists()
    }
    return ladder.table(scores)


def _chronicle(folder: Path) -> str:
    score = wcep.score_chronicle(wcep.load_chronicle(folder / "dev.jsonl"), read_records)
    rows = [
        ("texts", f"{score.texts}"),
        ("stage accuracy", f"{score.stage_accuracy:.3f}"),
        ("stage accuracy, always guessing the most frequent", f"{score.majority:.3f}"),
        ("stage macro F1", f"{score.stage_macro_f1:.3f}"),
        ("basis accuracy", f"{score.basis_accuracy:.3f}"),
    ]
    note = "Keyword floor on the same texts: accuracy .660, macro F1 .427.\n\n"
    return note + "\n".join(["| | |", "|---|---:|", *(f"| {name} | {value} |" for name, value in rows)])


def _quotes(folder: Path) -> str:
    from abzug.reading.german.attribution import find_attributions

    score = quotes.score_quotes(quotes.load_quotes(folder / "dev.jsonl"), find_attributions)
    note = (
        "Attribution on German Wikinews, macro averages of the set's own script. A published rule-based system has "
        "message 48.8, roles 34.9, joint 38.9 on the same split.\n\n"
    )
    return note + _three_columns(score.rows())


def _bundestag(folder: Path) -> str:
    from abzug.reading.german.attribution import find_attributions

    score = bundestag.score_speeches(bundestag.load_speeches(folder / "train.jsonl"), find_attributions)
    note = (
        "Attribution in 177 Bundestag speeches, tokens counted over all pairs. The set counts every noun of speech or "
        "thought as a cue, which a reader of news does not look for.\n\n"
    )
    return note + _three_columns(score.rows())


def _krauts(folder: Path) -> str:
    lines = ["| | strict F1 | relaxed F1 | value F1 |", "|---|---:|---:|---:|"]
    for name in ("DieZeit", "Dolomiten-42"):
        gold = list(krauts.marked_texts(folder / name))
        others = {
            text.name.removesuffix(".tml"): text.marks for text in krauts.marked_texts(folder / f"{name}_Heideltime")
        }
        rival = [(text.marks, others.get(text.name.removesuffix(".tml"), ())) for text in gold]
        lines.append(f"| {name}, Abzug | {_agreement(krauts.score(gold))} |")
        lines.append(f"| {name}, HeidelTime | {_agreement(krauts.agreement(rival))} |")
    return "\n".join(lines)


def _agreement(agreement: krauts.Agreement) -> str:
    return f"{agreement.strict:.3f} | {agreement.relaxed:.3f} | {agreement.value:.3f}"


def _speed(folder: Path) -> str:
    """Measure words a CPU second, the reader loaded and nothing remembered of the texts."""
    lines = ["| | words | words a CPU second |", "|---|---:|---:|"]
    for name, words, speed in _speeds(folder):
        lines.append(f"| {name} | {words:,} | {speed:,.0f} |")
    return "\n".join(lines)


def _speeds(folder: Path) -> Iterator[tuple[str, int, float]]:
    from abzug.reading.german.reader import read_german
    from abzug.reading.screen import screen_for

    documents = [document.text for document in quotes.load_quotes(folder / "dev.jsonl")]
    screen = screen_for("german")
    read_german("Die Truppen ziehen ab.", None)
    for name, passes in (("German news that names forces", True), ("German news that names none", False)):
        texts = [text for text in documents if screen.passes(text) is passes]
        words = sum(len(text.split()) for text in texts)
        start = time.process_time()
        for text in texts:
            read_german(text, None)
        yield name, words, words / max(1e-9, time.process_time() - start)


def _three_columns(rows: Sequence[tuple[str, Figures]]) -> str:
    lines = ["| | P | R | F1 |", "|---|---:|---:|---:|"]
    return "\n".join(lines + [f"| {name} | {p:.1%} | {r:.1%} | {f:.1%} |" for name, (p, r, f) in rows])


_SECTIONS: tuple[tuple[str, str, Callable[[Path], str]], ...] = (
    ("Speed", "german-news-quotes", _speed),
    ("Reading ladder", "reading-ladder", _ladder),
    ("Chronicle of withdrawals (English)", "withdrawal-ladder-wcep", _chronicle),
    ("German news quotations", "german-news-quotes", _quotes),
    ("Bundestag speeches", "spkatt-bundestag", _bundestag),
    ("German time expressions (KRAUTS)", "krauts", _krauts),
)
