"""The tracks of a case with articles that were read about it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from abzug.doctrine import Doctrine
from abzug.errors import InputError
from abzug.model import (
    ActKind,
    AlliedKind,
    Basis,
    Case,
    DateKind,
    Document,
    Party,
    Record,
    Signal,
    SignalKind,
    Span,
    Stage,
    Tone,
    When,
)
from abzug.pipeline.tracks import states_in, tracks_of
from abzug.reading.article import Article
from abzug.reading.reader import Reading

# An invented article; it names real states so that the alliance of the day can be told.
TEXT = (
    "Russland hat einen Abzug angekündigt. Deutschland sieht vorsichtigen Anlass zur Hoffnung. Am Mittwoch beraten die "
    "Minister, auch Finnland und Schweden nehmen teil. Auf Übungen an der Grenze wird verzichtet. Litauen steht "
    "zusammen mit Estland."
)
DAY = date(2022, 2, 15)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def signal(kind: SignalKind, words: str, speaker: str | None = None, when: When | None = None) -> Signal:
    return Signal(
        kind=kind, basis=Basis.OTHER, content=span(words), speaker=span(speaker) if speaker else None, when=when
    )


ARTICLE = Article(
    document=Document(
        address="https://example.org/a", text=TEXT, language="de", published_at=datetime(2022, 2, 15, 9, tzinfo=UTC)
    ),
    reading=Reading(
        language="de",
        records=(
            Record(
                stage=Stage.ANNOUNCED,
                basis=Basis.OWNER,
                content=span("einen Abzug angekündigt"),
                speaker=span("Russland"),
            ),
        ),
        signals=(
            signal(SignalKind.OPTIMISM, "vorsichtigen Anlass zur Hoffnung", "Deutschland"),
            signal(
                SignalKind.CONSULTATION,
                "beraten die Minister, auch Finnland und Schweden",
                when=When.on(date(2022, 2, 16)),
            ),
            signal(SignalKind.RESTRAINT, "Auf Übungen an der Grenze wird verzichtet"),
            signal(SignalKind.COHESION, "Litauen steht zusammen mit Estland"),
        ),
    ),
)


@pytest.fixture
def case(make_case: Any) -> Case:
    made: Case = make_case(actor="RUS", announced=DAY, deadline=None)
    return made


def test_an_article_gives_words_quotations_and_the_allied_response(case: Case, doctrine: Doctrine) -> None:
    tracks = tracks_of(case, as_of=DAY, doctrine=doctrine, texts=[ARTICLE])
    assert [(act.kind, act.party) for act in tracks.diplomatic.acts] == [(ActKind.PROMISE, Party.OWNER)]
    (quoted,) = tracks.diplomatic.assessments
    assert (quoted.tone, quoted.words) == (Tone.OPTIMISM, "vorsichtigen Anlass zur Hoffnung")
    assert tracks.allied.next_consultation is not None
    assert tracks.allied.next_consultation.partners == ("FIN", "SWE")
    assert [act.kind for act in tracks.allied.forgone] == [AlliedKind.FORGONE]
    assert set(tracks.allied.stances) == {"EST", "LTU"}
    assert (date(2022, 2, 16), DateKind.CONSULTATION) in [(one.day, one.kind) for one in tracks.dates]


def test_an_article_of_tomorrow_is_not_known_today(case: Case, doctrine: Doctrine) -> None:
    yesterday = date(2022, 2, 14)
    with_article = tracks_of(case, as_of=yesterday, doctrine=doctrine, texts=[ARTICLE])
    assert with_article == tracks_of(case, as_of=yesterday, doctrine=doctrine)


def test_an_alliance_that_the_doctrine_does_not_know_is_refused(case: Case, doctrine: Doctrine) -> None:
    with pytest.raises(InputError, match="no alliance 'ATLANTIS'"):
        tracks_of(case, as_of=DAY, doctrine=doctrine, alliance="ATLANTIS")


def test_states_are_found_by_their_german_and_english_names() -> None:
    assert states_in("Litauens Premier traf Finnland, then Lithuania and the United Kingdom") == ("FIN", "GBR", "LTU")
    assert states_in("Niger is not Nigeria") == ("NER", "NGA")
    assert states_in("nobody") == ()
