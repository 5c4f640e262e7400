"""From texts that came in to a judged case and what a person should check."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from abzug.casebook import check_case_file, read_case_file
from abzug.casebook.writing import case_yaml
from abzug.errors import InputError, NoWithdrawalError
from abzug.model.digest import CheckKind, Theme, ToCheck
from abzug.model.origin import OriginReason
from abzug.pipeline import Judge
from abzug.pipeline import articles as module
from abzug.pipeline.articles import JudgedArticles, ReadArticle, ReadText, judge_articles
from abzug.reading.article import Dating
from abzug.reading.wishes import Wish
from abzug.sources.articles import Unreadable
from abzug.sources.incoming import Incoming

AGENCY = (
    "Almaty (dpa) - Russland hat nach Angaben des Verteidigungsministeriums mit dem Abzug seiner Truppen aus "
    "Kasachstan begonnen. Bis zum 20. März sollten alle 2000 Soldaten das Land verlassen, teilte das Ministerium in "
    "Moskau mit. "
    "Anwohner in Almaty sahen am Montag, wie 30 russische Panzer die Stadt verließen."
)
COPY = AGENCY.removeprefix("Almaty (dpa) - ") + " Das Wetter war schön."
DOUBT = "Der Nato-Generalsekretär sieht bisher keinen Abzug russischer Truppen aus Kasachstan."
RUSSIAN = "Войска России покидают Казахстан, сообщило министерство обороны. Последние солдаты уедут до 20 марта."
LAST = date(2024, 3, 7)


def incoming(text: str, day: date | None, name: str = "", **fields: str) -> Incoming:
    return Incoming(address=name or f"https://paper.example/{day}", text=text, published=day, **fields)


def judged(
    the_judge: Judge, *given: Incoming | Unreadable, wish: Wish | None = None, as_of: date | None = None
) -> JudgedArticles:
    read = [ReadArticle()(one) for one in given]
    return judge_articles(read, wish or Wish(), judge=the_judge, as_of=as_of, today=date(2024, 6, 1))


@pytest.fixture(scope="module")
def told(the_judge: Judge) -> JudgedArticles:
    return judged(
        the_judge,
        incoming(AGENCY, date(2024, 3, 4), publisher="Kurier"),
        incoming(COPY, None, "texts/2024-03-05-post.txt"),
        incoming(DOUBT, LAST, publisher="Blatt"),
        incoming("Der Minister trat vor die Presse. Es regnete den ganzen Tag.", None, "notiz.txt"),
        incoming(RUSSIAN, LAST, "russisch.txt"),
        Unreadable("bild.txt", "these bytes are no text"),
    )


def checks(to_check: Sequence[ToCheck]) -> dict[CheckKind, ToCheck]:
    return {one.kind: one for one in to_check}


def test_the_case_is_judged_on_the_day_of_the_last_article(told: JudgedArticles) -> None:
    assert told.verdict.as_of == LAST
    assert (told.draft.case.actor, told.draft.case.deadline) == ("RUS", date(2024, 3, 20))
    assert told.verdict.items_used == len([finding for finding in told.draft.findings if finding.aside is None])


def test_it_tells_who_says_what_of_the_force(told: JudgedArticles) -> None:
    said = {one.theme: one.speakers for one in told.digest.said}
    assert "Verteidigungsministeriums" in said[Theme.OWNER_SAYS_IT_LEAVES]
    assert said[Theme.SEEN_LEAVING] == ("Anwohner in Almaty",)
    assert said[Theme.NO_WITHDRAWAL] == ("Nato-Generalsekretär",)


def test_copies_of_an_agency_are_one_origin(told: JudgedArticles) -> None:
    origins = {one.name: one for one in told.digest.origins}
    assert origins["dpa"].reasons == (OriginReason.AGENCY,)
    assert len(origins["dpa"].articles) == 2
    seen = [finding.item.origin for finding in told.draft.findings if finding.voice.words == "Anwohner in Almaty"]
    assert seen == ["dpa", "dpa"]


def test_everything_that_may_be_wrong_is_to_be_checked(told: JudgedArticles) -> None:
    found = checks(told.digest.to_check)
    assert found[CheckKind.WITHDRAWAL].names == ("Russia from Kazakhstan, announced on 4 March 2024, by 20 March 2024",)
    assert found[CheckKind.CODED].count == told.verdict.items_used
    assert found[CheckKind.UNDATED].articles == ("notiz.txt",)
    assert found[CheckKind.DATED_BY_NAME].articles == ("texts/2024-03-05-post.txt",)
    assert found[CheckKind.UNREAD_LANGUAGE].names == ("ru",)
    assert found[CheckKind.NOTHING_FOUND].articles == ("notiz.txt",)
    assert found[CheckKind.UNREADABLE].names == ("these bytes are no text",)
    assert found[CheckKind.UNREADABLE].articles == ("bild.txt",)


def test_a_report_to_be_checked_is_quoted(told: JudgedArticles) -> None:
    keys = {finding.item.key: finding.item.receipt.passage for finding in told.draft.findings}
    for one in told.digest.to_check:
        assert [keys[key] for key in one.items if one.quotes] == list(one.quotes)


def test_the_case_file_is_accepted_and_judged_alike(told: JudgedArticles, the_judge: Judge, tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(case_yaml(told.case_content(), comment=told.comment()))
    assert check_case_file(path) == []
    again = the_judge.assess(read_case_file(path), LAST)
    assert again.likelihood == told.verdict.likelihood
    assert again.items_used == told.verdict.items_used


def test_names_are_given_in_the_language_asked_for(the_judge: Judge) -> None:
    read = [ReadArticle()(incoming(AGENCY, date(2024, 3, 4)))]
    told = judge_articles(read, Wish(), judge=the_judge, as_of=None, today=LAST, language="de")
    assert told.title == "Russland: Abzug (Kasachstan), angekündigt am 4. März 2024 (aus Artikeln)"
    assert checks(told.digest.to_check)[CheckKind.WITHDRAWAL].names[0].startswith("Russland (Kasachstan)")


def test_what_the_user_said_himself_needs_no_check(the_judge: Judge) -> None:
    wish = Wish(question="Will Russia leave Kazakhstan?", actor="RUS", announced=date(2024, 3, 4))
    found = checks(judged(the_judge, incoming(AGENCY, date(2024, 3, 4)), wish=wish).digest.to_check)
    assert CheckKind.WITHDRAWAL not in found


def test_articles_after_the_day_are_left_out_and_counted(the_judge: Judge) -> None:
    day = date(2024, 3, 4)
    told = judged(the_judge, incoming(AGENCY, day), incoming(DOUBT, LAST), as_of=day)
    assert [article.published for article in told.draft.articles] == [day]
    assert checks(told.digest.to_check)[CheckKind.LATER].count == 1


def test_if_all_are_later_the_user_is_told_so(the_judge: Judge) -> None:
    with pytest.raises(InputError, match="all 1 articles were published after 2024-01-01"):
        judged(the_judge, incoming(AGENCY, LAST), as_of=date(2024, 1, 1))


def test_if_all_that_tell_of_it_are_later_the_user_is_told_so(the_judge: Judge) -> None:
    with pytest.raises(InputError, match="1 of 2 were published after it"):
        judged(the_judge, incoming(AGENCY, LAST), incoming("Es regnete.", None, "a.txt"), as_of=date(2024, 1, 1))


def test_a_withdrawal_that_its_owner_does_not_announce_is_to_be_checked(the_judge: Judge) -> None:
    found = checks(judged(the_judge, incoming(DOUBT, LAST), wish=Wish(actor="RUS")).digest.to_check)
    assert found[CheckKind.NO_OWNER].names == ("Russia",)


def test_without_a_withdrawal_what_was_not_read_is_told(the_judge: Judge) -> None:
    with pytest.raises(
        NoWithdrawalError, match=r"1 article tells of no .*; 2 more could not be read, among them b\.txt: bad"
    ):
        judged(the_judge, incoming("Es regnete.", LAST), incoming(RUSSIAN, LAST), Unreadable("b.txt", "bad"))


def test_if_nothing_could_be_read_the_first_reason_is_told(the_judge: Judge) -> None:
    with pytest.raises(InputError, match=r"none of 2 texts can be read; leer\.txt: the text is empty"):
        judged(the_judge, incoming(" \n", None, "leer.txt"), incoming(RUSSIAN, LAST))
    with pytest.raises(InputError, match="there are no articles"):
        judged(the_judge)


@pytest.mark.parametrize(
    ("text", "name", "published", "expected", "dating"),
    [
        ("Es regnete.", "2024-03-05.txt", date(2024, 3, 4), date(2024, 3, 4), Dating.STATED),
        ("5. Mai 2023\nEs regnete.", "2024-03-05.txt", None, date(2024, 3, 5), Dating.NAMED),
        ("5. Mai 2023\nEs regnete sehr lange in der Stadt.", "a.txt", None, date(2023, 5, 5), Dating.WRITTEN),
        ("Es regnete.", "a.txt", None, date(2020, 1, 1), Dating.GIVEN),
    ],
)
def test_the_day_is_the_source_s_the_name_s_the_head_s_or_the_user_s(
    text: str, name: str, published: date | None, expected: date, dating: Dating
) -> None:
    read = ReadArticle(published=date(2020, 1, 1))(incoming(text, published, name))
    assert isinstance(read, ReadText)
    assert (read.day, read.dating) == (expected, dating)


def test_half_characters_do_no_harm(the_judge: Judge) -> None:
    told = judged(the_judge, incoming(AGENCY + " \ud83d", date(2024, 3, 4)))
    assert told.draft.case.items


def test_a_text_beyond_the_limit_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST_TEXT", 10)
    assert ReadArticle()(incoming("Es regnete sehr.", LAST, "a.txt")) == Unreadable(
        "a.txt", "longer than 10 characters"
    )
