"""A verdict as schema.org ClaimReview (JSON-LD): what search engines and fact-check registers read.

The rating runs from 1 to 7, one step for each word of the likelihood scale, and always carries word and range.
"""

import json
from typing import Any, BinaryIO

from abzug.brief.grammar import tongue
from abzug.brief.grammar.names import actor_name, state_name
from abzug.brief.headline import headline
from abzug.exchange.account import Account, Publisher
from abzug.exchange.names import uuid_of
from abzug.model import Item, ItemKind, Vantage
from abzug.packaged import packaged_schema

Plain = dict[str, Any]
MOST_APPEARANCES = 20
"""Reports of the announcement that are named as where it appeared; registers read few (E)."""


def write(account: Account, file: BinaryIO) -> None:
    """Write a verdict as one JSON-LD document."""
    file.write(json.dumps(claim_review(account), ensure_ascii=False, indent=1).encode())
    file.write(b"\n")


def claim_review(account: Account) -> Plain:
    """Return a verdict as plain values."""
    verdict = account.verdict
    name = f"urn:uuid:{uuid_of('verdict', verdict.case, verdict.as_of)}"
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": account.address or name,
        "url": account.address or name,
        "name": account.title,
        "inLanguage": account.language,
        "datePublished": verdict.as_of.isoformat(),
        "author": _organization(account.publisher),
        "claimReviewed": account.title,
        "reviewBody": headline(verdict, account.doctrine, language=account.language),
        "itemReviewed": _claim(account),
        "reviewRating": _rating(account),
    }


def schema() -> Plain:
    """Return the JSON Schema of what is written here."""
    return packaged_schema("abzug.exchange", "claim_review")


def _claim(account: Account) -> Plain:
    case = account.case
    kind = "Country" if state_name(case.actor, tongue(account.language)) else "Organization"
    author = {"@type": kind, "name": format(actor_name(case.actor, tongue(account.language))) or case.id}
    claim: Plain = {"@type": "Claim", "datePublished": case.announced.isoformat(), "author": author}
    appearances = [item.receipt.address for item in case.items if _is_the_claim(item)]
    links = [{"@type": "CreativeWork", "url": address} for address in appearances if address.startswith("http")]
    return {**claim, "appearance": links[:MOST_APPEARANCES]} if links else claim


def _is_the_claim(item: Item) -> bool:
    return item.kind is ItemKind.STATEMENT and item.vantage is Vantage.CLAIMANT


def _rating(account: Account) -> Plain:
    scale, words = account.doctrine.words, tongue(account.language)
    likelihood = account.verdict.left_as_claimed
    step = sum(likelihood >= low for low, _, _ in scale.bands)
    return {
        "@type": "Rating",
        "ratingValue": max(step, 1),
        "worstRating": 1,
        "bestRating": len(scale.bands),
        "alternateName": format(words.rated(scale.word(likelihood, account.language))),
        "ratingExplanation": words.text(f"status.{account.verdict.as_declared}"),
    }


def _organization(publisher: Publisher) -> Plain:
    organization = {"@type": "Organization", "name": publisher.name}
    return {**organization, "url": publisher.address} if publisher.address else organization
