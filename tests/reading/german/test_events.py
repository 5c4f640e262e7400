"""Words of motion as the lexicon classes them."""

import pytest

from abzug.reading.german.events import Motion, is_presence, is_site, noun_motion, verb_motions


@pytest.mark.parametrize(
    ("lemma", "motion"),
    [
        ("abziehen", Motion.LEAVE),
        ("verlegen", Motion.REDEPLOY),
        ("stationieren", Motion.ARRIVE),
        ("ausharren", Motion.STAY),
        ("ablösen", Motion.ROTATE),
        ("heraustransportieren", Motion.LEAVE),
        ("heranrollen", Motion.ARRIVE),
    ],
)
def test_verbs_name_motions_also_when_composed(lemma: str, motion: Motion) -> None:
    assert motion in verb_motions(lemma)


@pytest.mark.parametrize("lemma", ["sprechen", "anführen", "davontragen", "singen", ""])
def test_other_verbs_name_none(lemma: str) -> None:
    assert verb_motions(lemma) == ()


@pytest.mark.parametrize(
    ("noun", "found"),
    [
        ("truppenabzugs", Motion.LEAVE),
        ("abbau", Motion.LEAVE),
        ("kontingentwechsel", Motion.ROTATE),
        ("verlassen", Motion.LEAVE),
        ("dunstabzug", None),
        ("papierabzug", None),
        ("haus", None),
    ],
)
def test_a_compound_names_what_its_end_names_unless_its_front_is_alien(noun: str, found: Motion | None) -> None:
    assert noun_motion(noun) == found


def test_bases_and_missions_are_known_by_their_ends() -> None:
    assert is_site("luftwaffenstützpunkt")
    assert is_site("grenzposten")
    assert not is_site("haus")
    assert is_presence("auslandseinsatz")
    assert not is_presence("haus")
