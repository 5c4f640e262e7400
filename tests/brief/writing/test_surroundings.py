"""What was computed beside the verdict: told with its receipts where it was, called not assessed where it was not."""

import re
from dataclasses import replace
from datetime import date

import pytest

from abzug.brief.document import Brief, Paragraph, Table
from abzug.brief.material import NOTHING_COMPUTED, Material
from abzug.brief.phrases import LANGUAGES, Language
from abzug.brief.writing import write_brief
from abzug.casebook import load
from abzug.model import (
    AlliedKind,
    AlliedResponse,
    Consultation,
    ForceGroup,
    Quantity,
    Reinforcement,
    Route,
    Spread,
    Stance,
    When,
)
from abzug.pipeline import Judge
from abzug.pipeline.briefing import gather_material
from tests.brief.materials import BORDER, bundled, made_up
from tests.conftest import CaseMaker

DAY = date(2022, 2, 22)


@pytest.fixture(scope="module")
def material(the_judge: Judge) -> Material:
    groups = (ForceGroup(name="Zug", route=Route.RAIL, battalions=10, distance_km=1_000),)
    return gather_material(the_judge, load(BORDER), DAY, groups=groups, groups_before=groups)


def words(brief: Brief, key: str) -> str:
    """Return the words of a section's paragraphs."""
    blocks = [block for section in brief.sections if section.key == key for block in section.blocks]
    return " ".join(sentence.text for block in blocks if isinstance(block, Paragraph) for sentence in block.sentences)


def table(brief: Brief, key: str) -> Table:
    """Return the table of a section."""
    blocks = (block for section in brief.sections if section.key == key for block in section.blocks)
    return next(block for block in blocks if isinstance(block, Table))


def test_words_and_deeds_stand_on_a_scale_of_their_own(material: Material) -> None:
    text = words(write_brief(material, language="de"), "tracks")
    assert "auf einer Skala von −10 (Konflikt) bis +10 (Zusammenarbeit)" in text
    assert re.search(r"Die Worte der ankündigenden Seite liegen \d+,\d \(80-Prozent-Spanne", text)
    assert "die Zahl der Meldungen ist keine Zahl von Soldaten" in text


def test_an_assessment_is_printed_once_and_as_reported(material: Material) -> None:
    brief = write_brief(material, language="en")
    told = [sentence.text for sentence in brief.sentences() if "as reported:" in sentence.text]
    assert len(told) == len(set(told)) == 1
    assert "cautious optimism" in told[0]


def test_exposed_states_have_distance_days_and_reason(material: Material) -> None:
    rows = [[cell.text for cell in row] for row in table(write_brief(material, language="de"), "exposure").rows]
    by_state = {row[0]: row for row in rows}
    assert {"Ukraine", "Litauen", "Polen"} <= by_state.keys()
    assert by_state["Litauen"][1].endswith("km")
    assert by_state["Litauen"][4] == "Landgrenze zu Belarus"


def test_the_return_time_is_a_range_with_what_the_withdrawal_buys(material: Material) -> None:
    text = words(write_brief(material, language="en"), "return_time")
    assert "half of it would be back within" in text
    assert "The withdrawal buys 0.0 (" in text
    assert "Zug: the first battalion group in" in text


def test_what_nobody_looked_at_has_a_day_and_no_number(material: Material) -> None:
    levels = [row[2].text for row in table(write_brief(material, language="en"), "posture").rows]
    assert any(level.startswith("no view since") for level in levels)


def test_with_everything_computed_nothing_is_called_not_assessed(material: Material) -> None:
    assert "not_assessed" not in [section.key for section in write_brief(material, language="en").sections]


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_nothing_computed_it_says_so(language: Language, the_judge: Judge) -> None:
    bare = replace(bundled(the_judge, BORDER, DAY), surroundings=NOTHING_COMPUTED)
    brief = write_brief(bare, language=language)
    keys = [section.key for section in brief.sections]
    assert not {"exposure", "return_time", "posture"} & set(keys)
    assert words(brief, "not_assessed").count(",") >= 3


def test_allied_steps_are_told_with_their_stage(the_judge: Judge) -> None:
    plain = bundled(the_judge, BORDER, DAY)
    receipts = (plain.case.items[4].receipt,)
    response = AlliedResponse(
        alliance="NATO",
        as_of=DAY,
        reinforcements=(
            Reinforcement(
                by="DEU",
                to="LTU",
                stage=AlliedKind.DECIDED,
                quantities={AlliedKind.DECIDED: Quantity(350, 350, "troops")},
                since=DAY,
                receipts=receipts,
            ),
        ),
        demands=(),
        forgone=(),
        consultations=(),
        next_consultation=Consultation(
            when=When.on(date(2022, 2, 25)), members=("DEU",), partners=(), others=(), words="", receipts=receipts
        ),
        stances={"DEU": Stance(True, DAY, receipts)},
        cohesion=Spread(0.6, 0.9, 1.0),
        heard=1,
        members=30,
    )
    around = replace(plain.surroundings, response=response)
    text = words(write_brief(replace(plain, surroundings=around), language="de"), "allies")
    assert "Deutschland beschließt Verstärkung für Litauen (350 Soldaten)." in text
    assert "findet am 25. Februar 2022 statt" in text
    assert (
        "Von einem gehörten Mitglied steht ein Anteil von 90\u00a0% (80-Prozent-Spanne 60\u00a0% bis 100\u00a0%)"
        in text
    )


def test_a_case_without_reports_is_exposed_to_nobody(the_judge: Judge, make_case: CaseMaker) -> None:
    brief = write_brief(made_up(the_judge, make_case()), language="en")
    assert "no state is exposed to the force" in words(brief, "exposure")


@pytest.mark.parametrize(("low", "median", "high", "words_told"), [(1, 2, 3, "above"), (-3, -2, -1, "below")])
def test_the_gap_says_which_of_the_two_is_higher(
    material: Material, low: float, median: float, high: float, words_told: str
) -> None:
    track = material.surroundings.track
    assert track is not None
    apart = replace(track, gap=Spread(low=low, median=median, high=high))
    around = replace(material.surroundings, track=apart)
    text = words(write_brief(replace(material, surroundings=around), language="en"), "tracks")
    assert f"stand 2.0 (80% interval 1.0 to 3.0) points {words_told} its deeds" in text
