"""The question of a case that nobody has asked."""

from datetime import date

import pytest

from abzug.doctrine import Doctrine
from abzug.model import Basis, Count, Scope, Stage
from abzug.reading.announcements import Announcement, Told
from abzug.reading.coding import Coder
from abzug.reading.questioning import question_about, title_of, withdrawal_name
from abzug.reading.tokens import Language
from tests.conftest import CaseMaker
from tests.reading.making import DAY, article, record

TEXT = (
    "Moscow: some of the men leave. Berlin: Teilabzugs der Truppen. Paris: everything, all troops leave. Rome: it goes."
)


@pytest.mark.parametrize(
    ("content", "share", "words", "scope"),
    [
        ("Teilabzugs der Truppen", None, "part of the force", Scope.PART),
        ("some of the men leave", 0.5, "part of the force", Scope.PART),
        ("all troops leave", None, "all of the force", Scope.ALL),
        ("it goes", 1.0, "all of the force", Scope.ALL),
        ("it goes", None, "Will the force", Scope.UNSTATED),
    ],
)
def test_it_tells_how_much_is_to_leave_as_the_rules_read_it(
    doctrine: Doctrine, make_case: CaseMaker, content: str, share: float | None, words: str, scope: Scope
) -> None:
    count = None if share is None else Count(None, None, "troops", share)
    told = record(TEXT, Stage.ANNOUNCED, content, basis=Basis.OWNER, mover_code="RUS", quantity=count)
    announcement = Announcement(actor="RUS", theatre="UKR", announced=DAY, passages=(Told(0, told),))
    coder = Coder(doctrine)
    question = question_about(announcement, [article(TEXT, told)], coder)
    assert words in question
    coded = coder.code(make_case(question=question, claim=None))
    assert coded.claim is not None
    assert coded.claim.scope is scope


def test_a_title_names_the_force_and_the_day() -> None:
    wagner = Announcement(actor="Wagner", theatre=None, announced=DAY)
    assert title_of(wagner, "en") == "Wagner: withdrawal, announced on 5 March 2030 (from articles)"


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Russia from Kazakhstan, announced on 5 March 2030, by 20 March 2030"),
        ("de", "Russland (Kasachstan), angekündigt am 5. März 2030, bis 20. März 2030"),
    ],
)
def test_a_withdrawal_is_named_by_force_place_and_days(language: Language, name: str) -> None:
    one = Announcement(actor="RUS", theatre="KAZ", announced=DAY, deadline=date(2030, 3, 20))
    assert withdrawal_name(one, language) == name
