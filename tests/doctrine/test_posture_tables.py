"""The tables of exercise test, tracks, endurance and sites: typed, and refused where they name what does not exist."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from abzug.doctrine import Doctrine, load_doctrine
from abzug.doctrine.files import DoctrineFiles
from abzug.errors import DoctrineError
from abzug.model import ActKind, Intent, Movement


def packaged(name: str) -> Any:
    return yaml.safe_load(yaml.safe_dump(DoctrineFiles().read(name)))


def test_the_thresholds_carry_their_marks(doctrine: Doctrine) -> None:
    troops, tanks = doctrine.vienna.notification[:2]
    assert (troops.unit, troops.value, troops.mark) == ("troops", 9_000, "S")
    assert (tanks.unit, tanks.value, tanks.mark) == ("tanks", 250, "M")
    assert doctrine.vienna.notice == timedelta(days=42)


def test_chapter_three_gives_forty_eight_hours_and_asks_ten_questions(doctrine: Doctrine) -> None:
    rules = doctrine.vienna.chapter3
    assert rules.reply == rules.meeting == rules.joint_meeting == timedelta(hours=48)
    assert len(rules.questions) == 10


def test_the_warning_list_has_thirty_two_indicators_in_known_groups(doctrine: Doctrine) -> None:
    warning = doctrine.warning
    assert len(warning.indicators) == 32
    assert {indicator.group for indicator in warning.indicators.values()} == set(warning.dependence)
    assert sum(warning.prior.values()) == pytest.approx(1.0)
    assert sum(warning.crisis_prior.values()) == pytest.approx(1.0)
    assert set(warning.prior) == set(Intent)


def test_a_promise_scores_less_than_the_deed_and_only_the_deed_is_one(doctrine: Doctrine) -> None:
    promise, deed = (doctrine.diplomacy.scores[kind] for kind in (ActKind.PROMISE, ActKind.WITHDRAWAL))
    assert (promise.score, promise.is_deed) == (4.5, False)
    assert (deed.score, deed.is_deed) == (8.0, True)
    assert doctrine.diplomacy.of_movement[Movement.LEAVING].said is ActKind.PROMISE


def test_what_is_said_is_never_a_deed_but_for_relations_that_words_cut(doctrine: Doctrine) -> None:
    scale = doctrine.diplomacy
    rows = [*scale.of_type.values(), *scale.of_movement.values()]
    said = {row.said for row in rows if row.said is not None}
    assert {kind for kind in said if scale.scores[kind].is_deed} <= {ActKind.SANCTION}


def test_membership_begins_on_its_day_and_ends_before_the_next(doctrine: Doctrine) -> None:
    nato, csto = doctrine.alliances["NATO"], doctrine.alliances["CSTO"]
    accession = date(2023, 4, 4)
    assert "FIN" in nato.partners_on(accession - timedelta(days=1))
    assert "FIN" in nato.members_on(accession)
    assert "FIN" not in nato.partners_on(accession)
    assert "UZB" in csto.members_on(date(2010, 1, 1))
    assert "UZB" not in csto.members_on(date(2013, 1, 1))
    assert len(nato.members_on(date(2024, 7, 1))) == 32


def test_every_row_of_endurance_says_why_in_both_languages(doctrine: Doctrine) -> None:
    for row in doctrine.endurance.rows:
        assert row.low_days < row.high_days
        assert row.names["en"]
        assert row.names["de"]


def test_there_are_twelve_site_codes_and_each_has_a_rule(doctrine: Doctrine) -> None:
    grammar = doctrine.site_grammar
    assert len(grammar.names) == 12
    assert {rule.code for rule in grammar.rules} == set(grammar.names)


def broken(name: str, change: Callable[[Any], object], directory: Path) -> Doctrine:
    content = packaged(name)
    change(content)
    (directory / f"{name}.yaml").write_text(yaml.safe_dump(content), encoding="utf-8")
    return load_doctrine(directory)


def test_an_act_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    doctrine = broken("diplomacy", lambda content: content["types"].update(E01={"said": "smile"}), tmp_path)
    with pytest.raises(DoctrineError, match="smile"):
        _ = doctrine.diplomacy


def test_an_act_without_a_score_is_refused(tmp_path: Path) -> None:
    doctrine = broken("diplomacy", lambda content: content["acts"].pop("offer"), tmp_path)
    with pytest.raises(DoctrineError, match="no score for offer"):
        _ = doctrine.diplomacy


def test_a_membership_without_a_date_is_refused(tmp_path: Path) -> None:
    doctrine = broken(
        "alliances", lambda content: content["alliances"]["NATO"]["members"].update(ALB={"since": "long ago"}), tmp_path
    )
    with pytest.raises(DoctrineError, match=r"NATO\.members\.ALB"):
        _ = doctrine.alliances


def test_a_wording_rule_with_an_unknown_code_or_cue_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DoctrineError, match="no site code 'LOST'"):
        broken("monitoring", lambda content: content["rules"][0].update(code="LOST"), tmp_path)
    with pytest.raises(DoctrineError, match="no cue 'lost'"):
        broken("monitoring", lambda content: content["rules"][0].update(all=["lost"]), tmp_path)
