"""What articles say, in short, and what a person should check before relying on a verdict that they alone have made."""

from dataclasses import dataclass
from enum import StrEnum

from abzug.model.origin import OriginReason
from abzug.model.signal import SignalKind


class Theme(StrEnum):
    """What is said of a force: who says or sees that it leaves, stays, is exchanged or comes."""

    OWNER_SAYS_IT_LEAVES = "owner_says_it_leaves"
    OWNER_SAYS_IT_STAYS = "owner_says_it_stays"
    SEEN_LEAVING = "seen_leaving"
    SAID_TO_LEAVE = "said_to_leave"
    NO_WITHDRAWAL = "no_withdrawal"
    EQUIPMENT_STAYS = "equipment_stays"
    FORCE_STAYS = "force_stays"
    EXCHANGED = "exchanged"
    SUPPLIES_COME = "supplies_come"
    FORCE_COMES = "force_comes"
    DEMANDED = "demanded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One theme and who speaks of it, for example: no withdrawal is seen - NATO's secretary general.

    Args:
        theme: What is said.
        speakers: Who says or sees it, as the articles name them; an empty name is the text's own voice.
        items: Keys of the reports.
    """

    theme: Theme
    speakers: tuple[str, ...]
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """A remark on intent, word for word. It is shown beside the verdict and moves no likelihood.

    Args:
        kind: What sort of remark.
        is_denied: Whether the text denies it ("no longer an honest partner").
        speaker: Who makes it, as the article names him; empty for the text's own voice.
        words: The words.
        item: Key of the report.
    """

    kind: SignalKind
    is_denied: bool
    speaker: str
    words: str
    item: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedOrigin:
    """An origin that stands behind reports in more than one article: together they count as one.

    Args:
        name: Its name.
        reasons: Why the reports are held to be of one origin.
        items: Keys of the reports.
        articles: Addresses of the articles.
    """

    name: str
    reasons: tuple[OriginReason, ...]
    items: tuple[str, ...]
    articles: tuple[str, ...]


class CheckKind(StrEnum):
    """What is to be checked.

    ``WITHDRAWAL`` which withdrawal is judged, as it was read · ``NO_OWNER`` no article has the owner announce it ·
    ``OTHER_WITHDRAWALS`` the articles tell of others too · ``CODED`` everything the rules coded · ``IN_DOUBT`` reports
    that the text itself doubts · ``OWN_VOICE`` reports that nobody is named for · ``UNKNOWN_SOURCE`` speakers of
    unknown sort · ``UNKNOWN_OWNER`` reports that do not say whose force · ``SHOWN_ONLY`` reports that are not weighed ·
    ``OTHER_FORCES`` passages about the forces of others · ``BY_MODEL`` reports that a language model proposed ·
    ``MODEL_ASKED`` what came of asking it ·
    ``UNDATED``, ``DATED_BY_NAME``, ``DATED_BY_LINE`` how the day of publication is known · ``LATER`` articles published
    after the day of the verdict · ``UNREAD_LANGUAGE`` ·
    ``NOTHING_FOUND`` · ``UNREADABLE``.
    """

    WITHDRAWAL = "withdrawal"
    NO_OWNER = "no_owner"
    OTHER_WITHDRAWALS = "other_withdrawals"
    CODED = "coded"
    IN_DOUBT = "in_doubt"
    OWN_VOICE = "own_voice"
    UNKNOWN_SOURCE = "unknown_source"
    UNKNOWN_OWNER = "unknown_owner"
    SHOWN_ONLY = "shown_only"
    OTHER_FORCES = "other_forces"
    BY_MODEL = "by_model"
    MODEL_ASKED = "model_asked"
    UNDATED = "undated"
    DATED_BY_NAME = "dated_by_name"
    DATED_BY_LINE = "dated_by_line"
    LATER = "later"
    UNREAD_LANGUAGE = "unread_language"
    NOTHING_FOUND = "nothing_found"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCheck:
    """One thing to check.

    Args:
        kind: What.
        count: How many reports or articles it is about.
        items: Keys of the reports.
        articles: Addresses of the articles.
        names: Names that it is about: withdrawals, speakers, languages, reasons.
        quotes: The passages of the reports, in the same order; empty where all reports are meant.
    """

    kind: CheckKind
    count: int = 1
    items: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """A set of articles in short.

    Args:
        said: What they say of the force.
        remarks: What they say of intent.
        origins: Origins behind more than one article.
        to_check: What a person should check, the weightiest first.
    """

    said: tuple[Said, ...]
    remarks: tuple[Remark, ...]
    origins: tuple[SharedOrigin, ...]
    to_check: tuple[ToCheck, ...]
