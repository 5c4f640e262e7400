"""What speaks for and against: the weightiest reports with their weight, and how many more there are."""

from collections.abc import Sequence

from abzug.brief.document import Bullets, Ground, Paragraph, Section
from abzug.brief.writing.reports import reason_point
from abzug.brief.writing.scribe import Scribe, paragraph
from abzug.model import Item, Reason

SHOWN, SHOWN_ON_A_PAGE = 8, 2


def reason_sections(scribe: Scribe) -> list[Section]:
    """Return the reasons for and against; on a page under one heading."""
    verdict = scribe.material.verdict
    sides = (("for", verdict.reasons_for), ("against", verdict.reasons_against))
    if scribe.is_short:
        blocks = [block for key, reasons in sides for block in _side(scribe, key, reasons)]
        return [scribe.section("reasons", *blocks)]
    order = Paragraph((scribe.sentence("reasons.order", Ground.METHOD),))
    parts = (scribe.section(f"reasons_{key}", *_side(scribe, key, reasons), level=2) for key, reasons in sides)
    return [scribe.section("reasons", order), *parts]


def _side(scribe: Scribe, key: str, reasons: Sequence[Reason]) -> list[Paragraph | Bullets | None]:
    shown = reasons[: SHOWN_ON_A_PAGE if scribe.is_short else SHOWN]
    count = scribe.tongue.counted(len(reasons))
    intro = Paragraph((scribe.sentence(f"reasons.{key}", Ground.VERDICT, count=count),))
    points = Bullets(tuple(reason_point(scribe, reason) for reason in shown)) if shown else None
    hidden = len(reasons) - len(shown)
    more = scribe.sentence("reasons.more", Ground.VERDICT, count=scribe.tongue.counted(hidden))
    return [intro, points, paragraph([more]) if hidden and not scribe.is_short else None]


def reasoned_items(scribe: Scribe) -> list[Item]:
    """Return the reports that these sections tell."""
    verdict, most = scribe.material.verdict, SHOWN_ON_A_PAGE if scribe.is_short else SHOWN
    return [reason.item for reasons in (verdict.reasons_for, verdict.reasons_against) for reason in reasons[:most]]
