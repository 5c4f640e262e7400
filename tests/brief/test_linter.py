"""The linter refuses what our own voice must not say, and looks at nobody else's words."""

from collections.abc import Iterable

import pytest

from abzug import casebook
from abzug.brief.document import Ground, Odds, Outside, Receipts, Sentence, Words
from abzug.brief.linter import broken_rules, findings_in
from abzug.brief.phrases import LANGUAGES, Language
from abzug.brief.writing import write_brief
from abzug.doctrine import Doctrine
from abzug.pipeline import Judge
from tests.brief.materials import bundled

LIKELY = Odds("it is likely (55–80%)")


@pytest.mark.parametrize(
    ("language", "pieces", "rule"),
    [
        ("en", (Words("The force may leave."),), "'may' hides"),
        ("en", (Words("A withdrawal is possible."),), "'possible' hides"),
        ("en", (Words("It Could go."),), "'Could' hides"),
        ("de", (Words("Die Truppe zieht offenbar ab."),), "'offenbar' hides"),
        ("de", (Words("Das ist nicht auszuschließen."),), "'nicht auszuschließen' hides"),
        ("en", (Words("A withdrawal is likely."),), "'likely' stands without its range"),
        ("de", (Words("Ein Abzug ist sehr wahrscheinlich."),), "'sehr wahrscheinlich' stands without its range"),
        ("en", (Odds("likely"),), "a likelihood stands without its range"),
        ("en", (Words("With high confidence "), LIKELY), "likelihood and confidence"),
        ("de", (Odds("wahrscheinlich (55–80\u00a0%)"), Words(" mit hoher Belastbarkeit")), "likelihood and confidence"),
    ],
)
def test_it_refuses_a_sentence(
    language: Language, pieces: tuple[Words | Odds, ...], rule: str, doctrine: Doctrine
) -> None:
    broken = list(broken_rules(Sentence(pieces, Ground.VERDICT), language, doctrine))
    assert [text for text in broken if rule in text], broken


def test_it_refuses_a_sentence_that_rests_on_nothing(doctrine: Doctrine) -> None:
    assert list(broken_rules(Sentence((Words("Tanks left."),), Ground.REPORTS), "en", doctrine)) == [
        "it rests on nothing"
    ]


@pytest.mark.parametrize(
    "pieces",
    [
        (Words("The minister said: "), Outside("we may possibly leave", is_quotation=True)),
        (Words("The announcement of 15 May 2014 names no date."),),
        (Words("We assess "), LIKELY, Words(" that it left.")),
        (Words("Nothing is impossible."),),
        (Words("The basis is of high confidence."),),
    ],
)
def test_it_lets_a_sentence_pass(pieces: tuple[Words | Outside | Odds, ...], doctrine: Doctrine) -> None:
    assert not list(broken_rules(Sentence((*pieces, Receipts((1,))), Ground.REPORTS), "en", doctrine))


def without_finding(names: Iterable[str], language: Language, judge: Judge) -> None:
    """Write the briefs of bundled cases in both lengths; the writer refuses one with a finding."""
    for name in names:
        material = bundled(judge, name)
        for brief in (
            write_brief(material, language=language, length="page"),
            write_brief(material, language=language, length="full"),
        ):
            assert not list(findings_in(brief, material.doctrine)), name
            assert all(sentence.pieces for sentence in brief.sentences())


@pytest.mark.parametrize("language", LANGUAGES)
def test_bundled_cases_make_briefs_without_a_finding(language: Language, the_judge: Judge) -> None:
    without_finding(casebook.names()[::7], language, the_judge)


@pytest.mark.heavy
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_bundled_case_makes_a_brief_without_a_finding(language: Language, the_judge: Judge) -> None:
    without_finding(casebook.names(), language, the_judge)
