"""What is exported beside the records: a case, its verdict, how it got there, and who publishes it."""

from dataclasses import dataclass

from abzug.brief.phrases import Language
from abzug.doctrine import Doctrine
from abzug.model import Case, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who publishes a verdict.

    Args:
        name: A person or an organisation.
        address: Its page, or an empty string.
    """

    name: str
    address: str = ""


ABZUG = Publisher(name="Abzug")
"""Stands where nobody else says that they publish it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A case as it was judged.

    Args:
        title: What the case is called, for people.
        case: The case as of the day, coded.
        verdict: Its verdict.
        history: Its verdicts on the last days with news, in order, that of the day last.
        doctrine: The method.
        language: Of our own words.
        publisher: Who publishes it.
        address: Where the verdict is published, or an empty string.
    """

    title: str
    case: Case
    verdict: Verdict
    history: tuple[Verdict, ...]
    doctrine: Doctrine
    language: Language = "en"
    publisher: Publisher = ABZUG
    address: str = ""
