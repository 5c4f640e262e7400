"""Which withdrawals articles tell of, and which is asked about."""

from datetime import date, timedelta
from typing import Any

import pytest

from abzug.model import Basis, Record, Stage, When
from abzug.reading.announcements import Announcement, choose, find_announcements
from abzug.reading.article import Article
from abzug.reading.whereabouts import Whereabouts
from abzug.reading.wishes import Wish
from tests.reading.making import DAY, article, record

FRENCH = "Paris said its soldiers would leave Gao in Mali by 1 June 2030. The men stayed in Niamey in Niger."
LEAVING, STAYING = "its soldiers would leave Gao", "The men stayed in Niamey"


def french(stage: Stage = Stage.ANNOUNCED, basis: Basis = Basis.OWNER, **fields: Any) -> Record:
    return record(FRENCH, stage, LEAVING, **{"basis": basis, "mover_code": "FRA", "place_from": "Gao", **fields})


def find(*articles: Article, owner: str | None = None, copies: frozenset[int] = frozenset()) -> list[Announcement]:
    return find_announcements(articles, [Whereabouts(one) for one in articles], copies=copies, owner=owner)


def chosen(*articles: Article, wish: Wish) -> Announcement | None:
    grounds = [Whereabouts(one) for one in articles]
    found = find_announcements(articles, grounds, copies=frozenset(), owner=wish.owner)
    return choose(found, articles, grounds, wish)


def test_an_announcement_has_an_owner_a_theatre_and_the_day_of_its_publication() -> None:
    (one,) = find(article(FRENCH, french()))
    assert (one.actor, one.theatre, one.announced, one.by_owner, one.by_others) == ("FRA", "MLI", DAY, 1, 0)


def test_the_earliest_article_dates_it_and_a_beginning_before_that_too() -> None:
    later, earlier = article(FRENCH, french(), day=DAY + timedelta(days=4)), article(FRENCH, french())
    assert find(later, earlier)[0].announced == DAY
    begun = french(Stage.BEGUN, when=When.on(DAY - timedelta(days=2)))
    assert find(later, article(FRENCH, begun))[0].announced == DAY - timedelta(days=2)
    ancient = french(Stage.BEGUN, when=When.on(DAY - timedelta(days=400)))
    assert find(article(FRENCH, ancient))[0].announced == DAY


def test_what_the_owner_promises_dates_it_before_what_has_been_done() -> None:
    done = french(Stage.COMPLETED, when=When.on(DAY - timedelta(days=60)))
    assert find(article(FRENCH, french(), done))[0].announced == DAY


def test_the_owner_s_own_date_is_the_deadline() -> None:
    due = When.on(date(2030, 6, 1))
    assert find(article(FRENCH, french(when=due)))[0].deadline == date(2030, 6, 1)
    assert find(article(FRENCH, french(when=due, basis=Basis.OTHER)))[0].deadline is None
    assert find(article(FRENCH, french(when=When.on(date(2050, 1, 1)))))[0].deadline is None


def test_the_most_announced_stands_first_and_a_copy_counts_for_nothing() -> None:
    text = "Rome said its men would leave Kabul."
    italian = record(text, Stage.ANNOUNCED, "its men would leave Kabul", basis=Basis.OWNER, mover_code="ITA")
    articles = [article(FRENCH, french()), article(text, italian), article(text, italian)]
    assert find(*articles)[0].actor == "ITA"
    assert find(*articles, copies=frozenset({2}))[0].by_owner == 1


def test_one_force_in_two_states_makes_two_withdrawals_and_what_names_no_state_joins_the_first() -> None:
    text = "Paris said its soldiers would leave Gao in Mali. They would leave Agadez in Niger. They would be home soon."
    mali = record(text, Stage.ANNOUNCED, "its soldiers would leave Gao", mover_code="FRA", place_from="Gao")
    niger = record(text, Stage.ANNOUNCED, "They would leave Agadez", mover_code="FRA", place_from="Agadez")
    home = record(text, Stage.ANNOUNCED, "They would be home soon", mover_code="FRA")
    found = find(article(text, mali, niger, home), article(text, mali))
    assert [(one.actor, one.theatre, len(one.passages)) for one in found] == [("FRA", "MLI", 3), ("FRA", "NER", 1)]


@pytest.mark.parametrize("stage", [Stage.DEMANDED, Stage.REMAINS, Stage.NOT_SEEN, Stage.BACKGROUND, Stage.REFUSED])
def test_only_what_is_promised_or_done_is_an_announcement(stage: Stage) -> None:
    assert find(article(FRENCH, french(stage))) == []


def test_a_denied_promise_is_none() -> None:
    assert find(article(FRENCH, french(negated=True))) == []


def test_a_record_without_owner_is_an_announcement_of_the_force_asked_about() -> None:
    unowned = article(FRENCH, french(mover_code=None))
    assert find(unowned) == []
    assert find(unowned, owner="FRA")[0].actor == "FRA"


def test_the_question_chooses_the_force_and_where_it_stands() -> None:
    text = "Rome said its men would leave Kabul."
    italian = record(text, Stage.ANNOUNCED, "its men would leave Kabul", basis=Basis.OWNER, mover_code="ITA")
    articles = [article(FRENCH, french()), article(FRENCH, french()), article(text, italian)]
    assert getattr(chosen(*articles, wish=Wish()), "actor", None) == "FRA"
    italy = chosen(*articles, wish=Wish(question="Will the Italian troops leave Afghanistan by 1 July 2030?"))
    assert italy is not None
    assert (italy.actor, italy.theatre, italy.deadline) == ("ITA", "AFG", date(2030, 7, 1))
    by_place = chosen(*articles, wish=Wish(question="Will the withdrawal from Afghanistan be completed?"))
    assert by_place is None or by_place.actor in ("ITA", "FRA")


def test_the_user_overrides_what_the_articles_say() -> None:
    wish = Wish(actor="FRA", announced=date(2030, 2, 1), deadline=date(2030, 4, 1))
    one = chosen(article(FRENCH, french()), wish=wish)
    assert one is not None
    assert (one.announced, one.deadline) == (date(2030, 2, 1), date(2030, 4, 1))


def test_a_deadline_before_the_announcement_is_none() -> None:
    one = chosen(article(FRENCH, french()), wish=Wish(question="Will French troops leave by 1 January 2020?"))
    assert one is not None
    assert one.deadline is None


def test_a_force_that_only_the_user_names_is_taken_as_he_says() -> None:
    stays = record(FRENCH, Stage.REMAINS, STAYING, mover_code="FRA", place_from="Niamey")
    one = chosen(article(FRENCH, stays), wish=Wish(actor="FRA"))
    assert one is not None
    assert (one.actor, one.announced, one.by_owner) == ("FRA", DAY, 0)
    asked = chosen(article(FRENCH, stays), wish=Wish(question="Wird Frankreich seine Truppen aus Niger abziehen?"))
    assert asked is not None
    assert (asked.actor, asked.theatre) == ("FRA", "NER")


def test_articles_without_an_announcement_and_a_user_who_names_none_give_none() -> None:
    assert chosen(article(FRENCH), wish=Wish()) is None
    assert chosen(wish=Wish(actor="FRA")) is None
