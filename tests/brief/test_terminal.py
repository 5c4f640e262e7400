"""The verdict in the terminal: words with ranges, receipts, gaps, in both languages, hostile text harmless."""

import io
from dataclasses import replace
from datetime import date

import pytest
from rich.console import Console

from abzug import casebook
from abzug.brief.phrases import LANGUAGES, Language
from abzug.brief.replay import print_replay
from abzug.brief.terminal import day_bar, print_verdict
from abzug.model import Likelihoods
from abzug.pipeline import Judge
from tests.conftest import CaseMaker, ItemMaker

DAY = date(2022, 2, 18)


def paper() -> tuple[Console, io.StringIO]:
    """Return a console and what it has printed."""
    printed = io.StringIO()
    return Console(file=printed, width=120, markup=False, highlight=False), printed


def printed(judge: Judge, language: Language) -> str:
    file = casebook.load("2022-russia-ukraine-border-feb")
    console, text = paper()
    print_verdict(judge.assess(file, DAY), judge.doctrine, language=language, title=file.title, console=console)
    return text.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_word_of_likelihood_comes_with_its_range(the_judge: Judge, language: Language) -> None:
    text = printed(the_judge, language).replace("\u00a0", " ")
    assert {"en": "almost no chance (1–5%)", "de": "nahezu ausgeschlossen (1–5 %)"}[language] in text


def test_german_numbers_have_a_comma(the_judge: Judge) -> None:
    assert "+0,0" in printed(the_judge, "de")


def test_what_cannot_be_told_apart_is_named(the_judge: Judge) -> None:
    verdict = the_judge.assess(casebook.load("2022-russia-ukraine-border-feb"), DAY)
    even = Likelihoods((0.4, 0.42, 0.08, 0.04, 0.02, 0.02, 0.02))
    console, text = paper()
    undetermined = replace(verdict, likelihood=even, military_meaning=None)
    print_verdict(undetermined, the_judge.doctrine, language="en", title="", console=console)
    assert "UNDETERMINED; not told apart: partial (42%), complete (40%)\n" in text.getvalue()


def test_an_announcement_that_nobody_looked_into_is_undetermined_however_likely(the_judge: Judge) -> None:
    verdict = the_judge.assess(casebook.load("2022-russia-ukraine-border-feb"), DAY)
    sure = Likelihoods((0.9, 0.05, 0.01, 0.01, 0.01, 0.01, 0.01))
    console, text = paper()
    unseen = replace(verdict, likelihood=sure, military_meaning=None)
    print_verdict(unseen, the_judge.doctrine, language="en", title="", console=console)
    assert "UNDETERMINED: nobody but the claimant has reported" in text.getvalue()


def test_a_gap_is_called_no_view(the_judge: Judge) -> None:
    assert "no view of people" in printed(the_judge, "en")
    assert "keine Sicht auf Mannschaften" in printed(the_judge, "de")


def test_reasons_come_with_their_address(the_judge: Judge) -> None:
    assert "https://www.rferl.org" in printed(the_judge, "en")


def test_hostile_text_cannot_colour_or_turn_the_terminal(
    the_judge: Judge, make_item: ItemMaker, make_case: CaseMaker
) -> None:
    case = make_case(make_item(says="[red]gone[/red] \x1b[2J\u202eelbisreverri", source="\x07Bell"))
    console, printed = paper()
    verdict = the_judge.judge(case, case.announced)
    print_verdict(verdict, the_judge.doctrine, language="en", title="[bold]x[/bold]\x1b[1m", console=console)
    print_replay(case, [verdict], language="en", console=console)
    text = printed.getvalue()
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert "[red]gone[/red]" in text


def test_a_bar_is_as_long_as_all_hypotheses_together() -> None:
    assert len(day_bar(Likelihoods((0.3, 0.2, 0.1, 0.1, 0.1, 0.1, 0.1)), width=40)) == 40


def test_an_undetermined_case_is_called_so(the_judge: Judge, make_case: CaseMaker) -> None:
    console, printed = paper()
    case = replace(make_case(), items=())
    print_verdict(the_judge.judge(case, case.announced), the_judge.doctrine, language="de", title="x", console=console)
    assert "OFFEN" in printed.getvalue()
