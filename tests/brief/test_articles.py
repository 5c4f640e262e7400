"""What articles say, in the terminal and as data."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from abzug.brief.articles import SHOWN, check_line, digest_data, print_digest
from abzug.brief.phrases import LANGUAGES, Language, catalogue
from abzug.model.digest import CheckKind, Digest, Remark, Said, SharedOrigin, Theme, ToCheck
from abzug.model.origin import OriginReason
from abzug.model.signal import SignalKind

HOPE = Remark(kind=SignalKind.OPTIMISM, is_denied=False, speaker="Oslo", words="there is hope", item="a1-3")
RETURN = Remark(kind=SignalKind.RETURN, is_denied=False, speaker="", words="they could be back soon", item="a1-4")
DOUBTED = ToCheck(
    kind=CheckKind.IN_DOUBT, count=2, items=("a1-1", "a1-2"), quotes=("tanks may have left", "men might stay")
)
DIGEST = Digest(
    said=(Said(theme=Theme.NO_WITHDRAWAL, speakers=("Kyiv", ""), items=("a1-1",)),),
    remarks=(HOPE, RETURN),
    origins=(
        SharedOrigin(name="claimant", reasons=(OriginReason.CLAIMANT,), items=("a1-1", "a2-1"), articles=("a", "b")),
        SharedOrigin(name="dpa", reasons=(OriginReason.AGENCY,), items=("a1-2", "a2-2"), articles=("a", "b")),
    ),
    to_check=(DOUBTED,),
)


def printed(digest: Digest, language: Language = "en", width: int = 100) -> str:
    text = io.StringIO()
    console = Console(file=text, width=width, markup=False, highlight=False)
    print_digest(digest, language=language, console=console)
    return text.getvalue()


def lines(digest: Digest, language: Language = "en") -> list[str]:
    return [line.strip() for line in printed(digest, language).splitlines()]


def test_it_says_who_says_what() -> None:
    assert "- no withdrawal is seen: Kyiv, the text itself" in lines(DIGEST)


def test_remarks_on_the_force_stand_apart_from_the_diplomatic_line() -> None:
    told = lines(DIGEST)
    outlook = next(number for number, line in enumerate(told) if line.startswith("What is said of its intent"))
    diplomacy = next(number for number, line in enumerate(told) if line.startswith("Diplomatic line"))
    assert outlook < told.index("- quick return, the text itself: “they could be back soon”") < diplomacy
    assert diplomacy < told.index("- optimism, Oslo: “there is hope”")


def test_a_denied_remark_is_marked() -> None:
    denied = replace(DIGEST, remarks=(replace(HOPE, is_denied=True),))
    assert "- optimism (denied), Oslo: “there is hope”" in lines(denied)


def test_an_origin_behind_several_articles_is_told_with_its_reason() -> None:
    told = lines(DIGEST)
    assert "- the side that announced it: 2 reports in 2 articles (it speaks with one voice)" in told
    assert "- dpa: 2 reports in 2 articles (copy of one agency)" in told


def test_what_is_to_be_checked_quotes_the_passages() -> None:
    assert check_line(DOUBTED, language="en") == (
        "Reports that their own text doubts, graded one step lower: "
        "“tanks may have left” (a1-1), “men might stay” (a1-2)."
    )


def test_the_end_of_a_long_address_stands() -> None:
    left_out = ToCheck(kind=CheckKind.UNREADABLE, articles=("folder/" * 50 + "photo.txt",), names=("no text",))
    line = check_line(left_out, language="en")
    assert line.endswith("/photo.txt (no text).")
    assert len(line) < 100


def test_everything_to_be_checked_is_shown_and_remarks_are_cut_off() -> None:
    many = replace(DIGEST, to_check=(DOUBTED,) * (SHOWN + 3), remarks=(HOPE,) * (SHOWN + 3))
    told = printed(many)
    assert told.count("Reports that their own text doubts") == SHOWN + 3
    assert told.count("there is hope") == SHOWN
    assert "3 more" in told


def test_long_lines_hang_under_their_first_word() -> None:
    told = printed(DIGEST, width=40).splitlines()
    first = next(number for number, line in enumerate(told) if line.startswith("  - Reports that their own"))
    assert told[first + 1].startswith("    ")


def test_what_is_empty_has_no_heading() -> None:
    assert printed(Digest(said=(), remarks=(), origins=(), to_check=())) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_words_for_everything(language: Language) -> None:
    known = catalogue(language)
    asked = [f"said.{one}" for one in Theme]
    asked += [f"remark.{one}" for one in SignalKind]
    asked += [f"origin.{one}" for one in OriginReason]
    asked += [f"check_articles.{one}" for one in CheckKind]
    assert set(asked) <= known.keys()


def test_words_from_outside_cannot_steer_the_terminal() -> None:
    hostile = "\x1b[2J\u202e[bold]x[/bold]"
    told = printed(
        replace(
            DIGEST,
            said=(Said(theme=Theme.DEMANDED, speakers=(hostile,), items=()),),
            remarks=(replace(HOPE, speaker=hostile, words=hostile),),
            to_check=(replace(DOUBTED, quotes=(hostile, hostile), articles=(hostile,), names=(hostile,)),),
        )
    )
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "[bold]x[/bold]" in told


def test_as_data_each_check_says_in_english_what_it_is() -> None:
    data = digest_data(DIGEST)
    assert data["to_check"][0]["message"] == check_line(DOUBTED, language="en")
    assert data["to_check"][0]["quotes"] == list(DOUBTED.quotes)
    assert [one["kind"] for one in data["diplomatic_line"]] == ["optimism"]
    assert [one["kind"] for one in data["outlook"]] == ["return"]
