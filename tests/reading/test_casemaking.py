"""A case made of articles."""

import random
from datetime import date, timedelta

import pytest

from abzug.doctrine import Doctrine
from abzug.errors import NoWithdrawalError
from abzug.model import Basis, Movement, SignalKind, SourceKind, Stage, When
from abzug.reading.article import Article
from abzug.reading.casemaking import Draft, draft_case
from abzug.reading.coding import Coder
from abzug.reading.findings import Aside
from abzug.reading.wishes import Wish
from tests.reading.making import DAY, article, record, signal

TEXT = (
    "Moscow said its troops would leave Kherson. Kyiv saw no withdrawal. Washington demanded one. "
    "German soldiers are in Lithuania. Years ago they had left Georgia. The men left Aleppo in Syria. "
    "Oslo sees hope. No fresh troops came."
)
PROMISE = record(
    TEXT,
    Stage.ANNOUNCED,
    "its troops would leave Kherson",
    basis=Basis.OWNER,
    mover_code="RUS",
    speaker="Moscow",
    place_from="Kherson",
)
UNSEEN = record(TEXT, Stage.NOT_SEEN, "saw no withdrawal", mover_code="RUS", speaker="Kyiv", negated=True)
DEMAND = record(TEXT, Stage.DEMANDED, "demanded one", mover_code="RUS", speaker="Washington")
GERMAN = record(TEXT, Stage.REMAINS, "German soldiers are in Lithuania", basis=Basis.NARRATOR, mover_code="DEU")
HISTORY = record(
    TEXT,
    Stage.COMPLETED,
    "they had left Georgia",
    basis=Basis.NARRATOR,
    mover_code="RUS",
    when=When.on(date(2008, 10, 8)),
)
SYRIA = record(
    TEXT, Stage.COMPLETED, "The men left Aleppo", basis=Basis.NARRATOR, mover_code="RUS", place_from="Aleppo"
)
NO_ARRIVAL = record(TEXT, Stage.ARRIVING, "No fresh troops came", basis=Basis.NARRATOR, mover_code="RUS", negated=True)
HOPE = signal(TEXT, SignalKind.OPTIMISM, "Oslo sees hope", speaker="Oslo")
EVERYTHING = article(
    TEXT, PROMISE, UNSEEN, DEMAND, GERMAN, HISTORY, SYRIA, NO_ARRIVAL, signals=[HOPE], publisher="Agency A"
)


def draft(doctrine: Doctrine, *articles: Article, wish: Wish | None = None, as_of: date = DAY) -> Draft:
    return draft_case(articles, wish or Wish(), coder=Coder(doctrine), as_of=as_of)


def test_it_is_about_the_force_whose_withdrawal_is_announced(doctrine: Doctrine) -> None:
    made = draft(doctrine, EVERYTHING)
    assert (made.case.actor, made.case.theatre, made.case.announced) == ("RUS", "Ukraine", DAY)
    assert made.case.id == "2030-03-05-rus-ukr"
    assert made.case.claim is None


def test_each_record_of_that_force_and_each_remark_is_a_report(doctrine: Doctrine) -> None:
    made = draft(doctrine, EVERYTHING)
    assert len(made.case.items) == 7
    assert made.of_other_forces == 1
    assert all(finding.item.receipt.passage in TEXT for finding in made.findings)
    assert [finding.item.receipt.start for finding in made.findings] == sorted(
        finding.item.receipt.start or 0 for finding in made.findings
    )


def test_what_is_no_evidence_is_shown_and_not_weighed(doctrine: Doctrine) -> None:
    asides = {finding.item.receipt.passage: finding.aside for finding in draft(doctrine, EVERYTHING).findings}
    assert asides == {
        "its troops would leave Kherson": None,
        "saw no withdrawal": None,
        "demanded one": Aside.DEMAND,
        "they had left Georgia": Aside.HISTORY,
        "The men left Aleppo": Aside.ELSEWHERE,
        "Oslo sees hope": Aside.REMARK,
        "No fresh troops came": Aside.UNCLEAR,
    }


def test_background_is_not_weighed(doctrine: Doctrine) -> None:
    background = record(TEXT, Stage.BACKGROUND, "demanded one", mover_code="RUS")
    made = draft(doctrine, article(TEXT, PROMISE, background))
    assert [finding.aside for finding in made.findings] == [None, Aside.BACKGROUND]


def test_those_who_speak_are_friend_or_foe_of_this_force(doctrine: Doctrine) -> None:
    kinds = {finding.voice.words: finding.item.source_kind for finding in draft(doctrine, EVERYTHING).findings}
    assert kinds["Moscow"] is SourceKind.ACTOR_OFFICIAL
    assert kinds["Kyiv"] is SourceKind.OPPONENT_OFFICIAL


def test_the_other_withdrawals_are_told(doctrine: Doctrine) -> None:
    made = draft(doctrine, EVERYTHING)
    assert [(other.actor, other.theatre) for other in made.others] == [("RUS", "SYR")]
    syria = draft(doctrine, EVERYTHING, wish=Wish(question="Will the Russian troops leave Syria?"))
    assert syria.announcement.theatre == "SYR"


def test_the_order_of_the_articles_makes_no_difference(doctrine: Doctrine) -> None:
    articles = [
        article(TEXT, PROMISE, UNSEEN, address=f"https://example.org/{number}", day=DAY - timedelta(days=number % 3))
        for number in range(6)
    ]
    first = draft(doctrine, *articles)
    random.Random(7).shuffle(articles)
    assert draft(doctrine, *articles) == first


def test_nothing_published_after_the_day_is_used(doctrine: Doctrine) -> None:
    later = article(TEXT, UNSEEN, day=DAY + timedelta(days=1), address="https://example.org/2")
    assert draft(doctrine, EVERYTHING, later) == draft(doctrine, EVERYTHING)
    assert len(draft(doctrine, EVERYTHING, later, as_of=DAY + timedelta(days=1)).articles) == 2


def test_a_copy_of_an_article_has_its_origins(doctrine: Doctrine) -> None:
    own_voice = record(TEXT, Stage.REMAINS, "saw no withdrawal", basis=Basis.NARRATOR, mover_code="RUS")
    one = article(TEXT, PROMISE, own_voice, publisher="A", address="https://a.example.org")
    copy = article(TEXT, PROMISE, own_voice, publisher="B", address="https://b.example.org")
    made = draft(doctrine, one, copy)
    assert {finding.origin.name for finding in made.findings} == {"claimant", "a"}
    assert (made.announcement.by_owner, len(made.case.items)) == (1, 4)


def test_an_alliance_owns_the_forces_of_its_members(doctrine: Doctrine) -> None:
    text = "The CSTO said its force would leave Almaty. Armenian soldiers flew out."
    promise = record(
        text, Stage.ANNOUNCED, "its force would leave Almaty", basis=Basis.OWNER, mover_code="CSTO", place_from="Almaty"
    )
    armenian = record(text, Stage.BEGUN, "Armenian soldiers flew out", basis=Basis.NARRATOR, mover_code="ARM")
    made = draft(doctrine, article(text, promise, armenian, day=date(2022, 1, 13)), as_of=date(2022, 1, 13))
    assert (made.case.actor, len(made.case.items)) == ("CSTO", 2)


def test_the_question_is_the_users_or_tells_how_much_is_to_leave(doctrine: Doctrine) -> None:
    assert draft(doctrine, EVERYTHING, wish=Wish(question="Well?")).case.question == "Well?"
    text = "Moscow said part of its troops would leave Kherson."
    partial = record(
        text,
        Stage.ANNOUNCED,
        "part of its troops would leave Kherson",
        basis=Basis.OWNER,
        mover_code="RUS",
        place_from="Kherson",
    )
    assert draft(doctrine, article(text, partial)).case.question == (
        "Will part of the force of Russia leave Ukraine as announced on 2030-03-05?"
    )


def test_without_a_withdrawal_and_a_force_there_is_no_case(doctrine: Doctrine) -> None:
    with pytest.raises(NoWithdrawalError, match="1 article tells of no"):
        draft(doctrine, article(TEXT, UNSEEN))
    made = draft(doctrine, article(TEXT, UNSEEN), wish=Wish(actor="RUS"))
    assert [item.movement for item in made.case.items] == [Movement.NONE_SEEN]
