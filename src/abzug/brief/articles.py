"""What articles say, beside the verdict that they have made: in the terminal and as data."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from abzug.brief.bullets import bullets
from abzug.brief.data import verdict_schema
from abzug.brief.phrases import Language, phrase, some_of
from abzug.brief.plain_data import plain
from abzug.brief.safe_text import safe
from abzug.model.digest import CheckKind, Digest, Remark, Said, SharedOrigin, ToCheck
from abzug.model.origin import OriginReason
from abzug.model.signal import SignalKind
from abzug.packaged import packaged_schema

SHOWN = 8
"""Lines of a section before the rest is only counted. What a person should check is shown whole."""

_SHOWN_WHOLE = frozenset({"said", "to_check"})
_NAMES_SHOWN = 4
_LONGEST_QUOTE = 90
_LONGEST_ADDRESS = 60
_ABOUT_THE_FORCE = frozenset({SignalKind.THREAT, SignalKind.RETURN, SignalKind.EXPOSURE, SignalKind.RESERVE})
"""Remarks that judge the force; all others are the diplomatic line."""


def print_digest(digest: Digest, *, language: Language, console: Console) -> None:
    """Print what the articles say, the diplomatic line, shared origins, and what a person should check.

    Args:
        digest: The articles in short.
        language: ``en`` or ``de``.
        console: Where to print.
    """
    remarks = digest.remarks
    outlook = [remark for remark in remarks if remark.kind in _ABOUT_THE_FORCE]
    diplomacy = [remark for remark in remarks if remark.kind not in _ABOUT_THE_FORCE]
    for heading, lines in (
        ("said", said_lines(digest.said, language=language)),
        ("outlook", remark_lines(outlook, language=language)),
        ("diplomacy", remark_lines(diplomacy, language=language)),
        ("origins", origin_lines(digest.origins, language=language)),
        ("to_check", check_lines(digest.to_check, language=language)),
    ):
        _section(console, heading, list(lines), language)


def said_lines(said: Iterable[Said], *, language: Language) -> Iterator[str]:
    """Yield a line for each theme with everybody who speaks of it."""
    for one in said:
        names = [safe(name, limit=60) if name else phrase("articles.own_voice", language) for name in one.speakers]
        what = phrase(f"said.{one.theme}", language)
        yield phrase("articles.line", language, what=what, who=_listed(names, language))


def remark_lines(remarks: Iterable[Remark], *, language: Language) -> Iterator[str]:
    """Yield the remarks on intent, word for word; what the text denies is marked."""
    for remark in remarks:
        what = phrase(f"remark.{remark.kind}", language)
        yield phrase(
            "articles.remark",
            language,
            what=phrase("articles.denied", language, what=what) if remark.is_denied else what,
            who=_speaker(remark, language),
            words=safe(remark.words, limit=240),
        )


def _speaker(remark: Remark, language: Language) -> str:
    """Name who makes a remark, unless its own words name him."""
    if remark.speaker and remark.speaker in remark.words:
        return ""
    return f", {safe(remark.speaker, limit=60) or phrase('articles.own_voice', language)}"


def origin_lines(origins: Iterable[SharedOrigin], *, language: Language) -> Iterator[str]:
    """Yield the origins that stand behind more than one article, and why."""
    for one in origins:
        why = "; ".join(phrase(f"origin.{reason}", language) for reason in one.reasons)
        yield phrase(
            "articles.origin",
            language,
            name=_origin_name(one, language),
            items=len(one.items),
            articles=len(one.articles),
            why=why,
        )


def _origin_name(one: SharedOrigin, language: Language) -> str:
    if OriginReason.CLAIMANT in one.reasons:
        return phrase("articles.claimant", language)
    return safe(one.name, limit=80)


def check_lines(to_check: Iterable[ToCheck], *, language: Language) -> Iterator[str]:
    """Yield what a person should check, one sentence each."""
    for one in to_check:
        yield check_line(one, language=language)


def check_line(one: ToCheck, *, language: Language) -> str:
    """Return one thing to check, in one sentence."""
    names = [_name(one.kind, name, language) for name in one.names]
    places = [_short(address) for address in one.articles]
    return phrase(
        f"check_articles.{one.kind}",
        language,
        count=one.count,
        names=_listed(names, language),
        articles=_listed(places, language),
        items=_listed(_items(one, language), language),
    )


def digest_data(digest: Digest) -> dict[str, Any]:
    """Return a digest as plain values; ``message`` says in English what is to be checked."""
    rows = [{**plain(one), "message": check_line(one, language="en")} for one in digest.to_check]
    diplomacy = [remark for remark in digest.remarks if remark.kind not in _ABOUT_THE_FORCE]
    outlook = [remark for remark in digest.remarks if remark.kind in _ABOUT_THE_FORCE]
    return {
        "said": plain(digest.said),
        "outlook": plain(outlook),
        "diplomatic_line": plain(diplomacy),
        "origins": plain(digest.origins),
        "to_check": rows,
    }


def articles_schema() -> dict[str, Any]:
    """Return the JSON Schema of a verdict on articles: that of a verdict, and what the articles say."""
    more = packaged_schema("abzug.brief", "articles")
    verdict = verdict_schema()
    return {
        **verdict,
        "title": more["title"],
        "description": more["description"],
        "properties": {**verdict["properties"], **more["properties"]},
        "required": [*verdict["required"], *more["required"]],
        "$defs": {**verdict.get("$defs", {}), **more["$defs"]},
    }


def _short(address: str) -> str:
    """Return an address whose end, which tells most, is whole."""
    text = safe(address)
    return text if len(text) <= _LONGEST_ADDRESS else f"…{text[1 - _LONGEST_ADDRESS :]}"


def _name(kind: CheckKind, name: str, language: Language) -> str:
    if kind is CheckKind.SHOWN_ONLY:
        return phrase(f"shown_only.{name}", language)
    return safe(name, limit=120)


def _items(one: ToCheck, language: Language) -> list[str]:
    """Name reports by their words, because a key tells a person nothing."""
    if not one.quotes:
        return list(one.items)
    return [
        phrase("articles.quoted", language, words=safe(words, limit=_LONGEST_QUOTE), item=item)
        for words, item in zip(one.quotes, one.items, strict=True)
    ]


def _listed(names: Sequence[str], language: Language) -> str:
    return some_of(names, language, shown=_NAMES_SHOWN)


def _section(console: Console, heading: str, lines: Sequence[str], language: Language) -> None:
    if not lines:
        return
    shown = len(lines) if heading in _SHOWN_WHOLE else SHOWN
    console.print()
    console.print(Text(phrase(f"articles.heading_{heading}", language), style="bold"))
    console.print(Padding(bullets(lines[:shown]), (0, 0, 0, 2), expand=False))
    if len(lines) > shown:
        console.print(Text(f"  {phrase('verdict.more', language, count=len(lines) - shown)}", style="dim"))
