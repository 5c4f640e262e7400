"""Who a speaker is, within one article."""

from abzug.model import Span
from abzug.reading.cast import Cast
from tests.reading.making import article, at

TEXT = (
    "Moldova's foreign minister Nicu Popescu spoke first. Popescu said the troops were leaving. "
    "A villager disagreed. Somebody called Brandl said nothing."
)


def code_of(words: str, *, occurrence: int = 0) -> str | None:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    actor = Cast(article(TEXT)).actor(Span(start, start + len(words)))
    return actor.code if actor is not None else None


def test_a_surname_speaks_for_whom_its_bearer_was_introduced() -> None:
    assert code_of("Popescu", occurrence=1) == "MDA"


def test_a_role_speaks_for_itself() -> None:
    actor = Cast(article(TEXT)).actor(at(TEXT, "A villager"))
    assert actor is not None
    assert (actor.code, str(actor.role)) == (None, "resident")


def test_nobody_known_is_nobody() -> None:
    assert code_of("Brandl") is None
