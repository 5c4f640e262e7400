"""What every ledger can do: one suite for all backends."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from abzug.errors import EntryError, InputError
from abzug.ledger import Draft, Entry, Holding, Kind, Ledger
from abzug.model import Grade, Item, Place
from tests.ledger.nouns import CRIMEA, NIGER, a_document, a_draft, a_receipt, an_announcement, an_item
from tests.ledger.watch import Watch


def says(entries: Iterable[Entry]) -> list[str]:
    """Return what the items among ``entries`` say."""
    return [entry.content.says for entry in entries if isinstance(entry.content, Item)]


def only(entries: Iterable[Entry]) -> Entry:
    """Return the one entry there is."""
    (entry,) = entries
    return entry


def record(ledger: Ledger, *drafts: Draft) -> tuple[str, ...]:
    """Append drafts and return the identities of the new entries."""
    return ledger.append(drafts).recorded


# What goes in


def test_what_is_appended_reads_back_with_who_entered_it_and_when(ledger: Ledger, watch: Watch) -> None:
    drafts = [a_draft(content) for content in (an_item(), a_document(), an_announcement())]
    appended = ledger.append(drafts)
    assert appended.recorded == tuple(draft.id for draft in drafts)
    assert appended.known == ()
    assert appended.recorded_at == watch.moment
    entries = list(ledger.entries())
    assert [entry.draft for entry in entries] == drafts
    assert {(entry.case, entry.entered_by, entry.recorded_at) for entry in entries} == {(CRIMEA, "anna", watch.moment)}


def test_entries_come_in_the_order_in_which_they_were_recorded(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item("third day", published=date(2022, 2, 3))))
    record(ledger, a_draft(an_item("first day", published=date(2022, 2, 1))), a_draft(an_item("b")))
    assert says(ledger.entries()) == ["third day", "first day", "b"]


def test_a_document_may_belong_to_no_case(ledger: Ledger) -> None:
    record(ledger, a_draft(a_document(), case=None))
    assert only(ledger.entries()).case is None
    assert list(ledger.entries(case=CRIMEA)) == []


def test_appending_nothing_records_nothing(ledger: Ledger) -> None:
    appended = ledger.append([])
    assert (appended.recorded, appended.known, appended.recorded_at) == ((), (), None)


def test_the_same_fact_is_one_entry_whoever_enters_it_again_and_however_coded(ledger: Ledger, watch: Watch) -> None:
    first = a_draft(an_item(), entered_by="anna")
    record(ledger, first)
    watch.forward(days=1)
    again = a_draft(an_item(grade=Grade("C", "3"), key="e99"), entered_by="ben")
    appended = ledger.append([again])
    assert (appended.recorded, appended.known, appended.recorded_at) == ((), (first.id,), None)
    assert only(ledger.entries()).draft == first


def test_the_same_fact_twice_in_one_append_is_one_entry(ledger: Ledger) -> None:
    appended = ledger.append([a_draft(), a_draft(entered_by="ben")])
    assert len(appended.recorded) == len(appended.known) == 1
    assert only(ledger.entries()).entered_by == "anna"


def test_the_same_fact_in_another_case_is_another_entry(ledger: Ledger) -> None:
    record(ledger, a_draft(case=CRIMEA), a_draft(case=NIGER))
    assert len(list(ledger.entries())) == 2


def test_an_append_is_all_or_nothing(ledger: Ledger) -> None:
    good = a_draft(an_item("good"))
    bad = Draft(content=an_item("bad"), case=CRIMEA, entered_by="anna", supersedes="f" * 24)
    with pytest.raises(EntryError):
        ledger.append([good, bad])
    assert list(ledger.history()) == []
    assert record(ledger, good) == (good.id,)


# Corrections and retractions


def test_a_correction_stands_in_the_place_of_the_entry_which_stays_readable(ledger: Ledger, watch: Watch) -> None:
    record(ledger, a_draft(an_item(grade=Grade("B", "2"))))
    old = only(ledger.entries())
    watch.forward(days=1)
    record(ledger, old.corrected(an_item(grade=Grade("C", "3")), entered_by="ben"))
    new = only(ledger.entries())
    assert isinstance(new.content, Item)
    assert (new.content.grade, new.entered_by, new.supersedes) == (Grade("C", "3"), "ben", old.id)
    assert list(ledger.history(old.id)) == list(ledger.history(new.id)) == [old, new]


def test_an_append_may_correct_what_it_enters(ledger: Ledger) -> None:
    first = a_draft(an_item("A brigde"))
    correction = replace(a_draft(an_item("A bridge")), supersedes=first.id)
    record(ledger, first, correction)
    assert says(ledger.entries()) == ["A bridge"]
    assert says(ledger.history(first.id)) == ["A brigde", "A bridge"]


def test_a_retracted_entry_stands_no_more_but_its_history_tells_why(ledger: Ledger) -> None:
    record(ledger, a_draft())
    entry = only(ledger.entries())
    record(ledger, entry.retracted("wrong bridge", entered_by="ben"))
    assert list(ledger.entries()) == []
    assert [(past.kind, past.receipt.passage) for past in ledger.history(entry.id)] == [
        (Kind.ITEM, ""),
        (Kind.RETRACTION, "wrong bridge"),
    ]


def test_a_retraction_can_be_taken_back(ledger: Ledger) -> None:
    record(ledger, a_draft())
    entry = only(ledger.entries())
    record(ledger, entry.retracted("wrong bridge", entered_by="ben"))
    *_, retraction = ledger.history(entry.id)
    record(ledger, retraction.corrected(entry.content, entered_by="anna"))  # type: ignore[arg-type]  # it is an item
    assert only(ledger.entries()).content == entry.content
    assert len(list(ledger.history(entry.id))) == 3


def test_a_retracted_fact_entered_again_is_known_and_stays_retracted(ledger: Ledger) -> None:
    record(ledger, a_draft())
    entry = only(ledger.entries())
    record(ledger, entry.retracted("wrong bridge", entered_by="ben"))
    assert ledger.append([a_draft()]).known == (entry.id,)
    assert list(ledger.entries()) == []


def test_the_same_correction_twice_is_one_entry(ledger: Ledger) -> None:
    record(ledger, a_draft())
    correction = only(ledger.entries()).corrected(an_item(grade=Grade("C", "3")), entered_by="ben")
    record(ledger, correction)
    assert ledger.append([correction]).known == (correction.id,)


def test_a_superseded_entry_cannot_be_superseded_again(ledger: Ledger) -> None:
    record(ledger, a_draft())
    entry = only(ledger.entries())
    (correction,) = record(ledger, entry.corrected(an_item(grade=Grade("C", "3")), entered_by="ben"))
    with pytest.raises(EntryError, match=correction):
        ledger.append([entry.corrected(an_item(grade=Grade("D", "4")), entered_by="anna")])
    with pytest.raises(EntryError, match="superseded already"):
        ledger.append([entry.retracted("late", entered_by="anna")])


@pytest.mark.parametrize(
    ("draft", "complaint"),
    [
        (a_draft(an_item("other"), case=NIGER), "belongs to 2022-crimea"),
        (a_draft(a_document(), case=CRIMEA), "about one item"),
        (a_draft(a_document(), case=None), "to no case"),
    ],
)
def test_a_correction_stays_in_its_case_and_kind(ledger: Ledger, draft: Draft, complaint: str) -> None:
    (entry,) = record(ledger, a_draft())
    with pytest.raises(EntryError, match=complaint):
        ledger.append([replace(draft, supersedes=entry)])


def test_an_entry_of_another_kind_cannot_take_back_a_retraction(ledger: Ledger) -> None:
    record(ledger, a_draft())
    (retraction,) = record(ledger, only(ledger.entries()).retracted("wrong", entered_by="ben"))
    with pytest.raises(EntryError, match="about one item"):
        ledger.append([replace(a_draft(a_document()), supersedes=retraction)])


def test_what_is_not_there_cannot_be_corrected(ledger: Ledger) -> None:
    with pytest.raises(EntryError, match="no entry ffff"):
        ledger.append([replace(a_draft(), supersedes="f" * 24)])


def test_a_corrected_fact_entered_anew_is_known(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item("A brigde")))
    (correction,) = record(ledger, only(ledger.entries()).corrected(an_item("A bridge"), entered_by="ben"))
    assert ledger.append([a_draft(an_item("A bridge"))]).known == (correction,)
    assert ledger.append([a_draft(an_item("A brigde"))]).known == (only(ledger.entries()).supersedes,)
    assert says(ledger.entries()) == ["A bridge"]


def test_a_correction_cannot_say_what_another_entry_says(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item("A brigde")), a_draft(an_item("A bridge")))
    typo, right = ledger.entries()
    with pytest.raises(EntryError, match=right.id):
        ledger.append([typo.corrected(an_item("A bridge"), entered_by="ben")])


def test_a_correction_may_return_to_what_its_history_said_before(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item("one")))
    for words in ("two", "one", "two", "one"):
        record(ledger, only(ledger.entries()).corrected(an_item(words), entered_by="ben"))
    assert says(ledger.history()) == ["one", "two", "one", "two", "one"]
    assert says(ledger.entries()) == ["one"]


def test_drafts_may_be_made_of_the_ledgers_own_entries_while_it_takes_them(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item("one")), a_draft(an_item("two")))
    ledger.append(entry.retracted("all wrong", entered_by="ben") for entry in ledger.entries())
    assert list(ledger.entries()) == []


# As of a day, as known at a moment


def test_as_of_a_day_nothing_published_later_is_seen(ledger: Ledger) -> None:
    for day in (15, 16, 17):
        record(ledger, a_draft(an_item(f"of the {day}th", published=date(2022, 2, day))))
    assert says(ledger.entries(as_of=date(2022, 2, 16))) == ["of the 15th", "of the 16th"]
    assert says(ledger.entries(as_of=date(2022, 2, 14))) == []


def test_documents_and_announcements_have_their_day_of_publication_too(ledger: Ledger) -> None:
    tokyo = datetime.fromisoformat("2022-02-17T01:00:00+09:00")  # the 16th in UTC
    record(ledger, a_draft(a_document(published_at=tokyo)), a_draft(an_announcement(announced=date(2022, 2, 16))))
    assert len(list(ledger.entries(as_of=date(2022, 2, 16)))) == 2
    assert len(list(ledger.entries(as_of=date(2022, 2, 15)))) == 0


def test_a_corrected_day_of_publication_counts_and_the_mistaken_one_does_not(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item(published=date(2022, 2, 15))))
    record(ledger, only(ledger.entries()).corrected(an_item(published=date(2022, 2, 18)), entered_by="ben"))
    assert list(ledger.entries(as_of=date(2022, 2, 16))) == []
    assert len(list(ledger.entries(as_of=date(2022, 2, 18)))) == 1


def test_as_known_at_a_moment_nothing_recorded_later_is_seen(ledger: Ledger, watch: Watch) -> None:
    record(ledger, a_draft(an_item("one")))
    noon = watch.moment
    watch.forward(hours=1)
    record(ledger, a_draft(an_item("two")))
    assert says(ledger.entries(known_at=noon)) == ["one"]
    assert says(ledger.entries(known_at=noon - timedelta(microseconds=1))) == []
    assert says(ledger.entries(known_at=watch.moment)) == ["one", "two"]


def test_before_a_correction_was_recorded_the_old_entry_stood(ledger: Ledger, watch: Watch) -> None:
    record(ledger, a_draft(an_item("A brigde")))
    noon = watch.moment
    watch.forward(hours=1)
    record(ledger, only(ledger.entries()).corrected(an_item("A bridge"), entered_by="ben"))
    one = watch.moment
    watch.forward(hours=1)
    record(ledger, only(ledger.entries()).retracted("no bridge", entered_by="ben"))
    assert says(ledger.entries(known_at=noon)) == ["A brigde"]
    assert says(ledger.entries(known_at=one)) == ["A bridge"]
    assert says(ledger.entries()) == []


def test_the_two_times_are_asked_separately(ledger: Ledger, watch: Watch) -> None:
    record(ledger, a_draft(an_item("early news", published=date(2022, 2, 15))))
    noon = watch.moment
    watch.forward(hours=1)
    record(ledger, a_draft(an_item("found late", published=date(2022, 2, 15))))
    assert says(ledger.entries(as_of=date(2022, 2, 15))) == ["early news", "found late"]
    assert says(ledger.entries(as_of=date(2022, 2, 15), known_at=noon)) == ["early news"]


def test_entries_can_be_asked_by_case_and_kind(ledger: Ledger) -> None:
    record(ledger, a_draft(), a_draft(a_document()), a_draft(an_announcement()), a_draft(case=NIGER))
    assert [entry.kind for entry in ledger.entries(case=CRIMEA)] == [Kind.ITEM, Kind.DOCUMENT, Kind.ANNOUNCEMENT]
    assert [entry.case for entry in ledger.entries(kind=Kind.ITEM)] == [CRIMEA, NIGER]
    assert len(list(ledger.entries(case=CRIMEA, kind=Kind.ITEM))) == 1
    assert list(ledger.entries(case="no such case")) == list(ledger.entries(kind=Kind.RETRACTION)) == []


def test_a_day_with_a_time_or_a_moment_without_a_zone_is_refused(ledger: Ledger, watch: Watch) -> None:
    with pytest.raises(ValueError, match="as_of is a day"):
        ledger.entries(as_of=watch.moment)
    with pytest.raises(ValueError, match="aware"):
        ledger.search("x", known_at=watch.moment.replace(tzinfo=None))


@pytest.mark.parametrize("case", ["\x00", "\udcff", "a\nb"])
def test_a_case_that_nobody_can_have_named_is_refused(ledger: Ledger, case: str) -> None:
    with pytest.raises(InputError, match="not the name of a case"):
        ledger.entries(case=case)
    with pytest.raises(InputError, match="not the name of a case"):
        ledger.search("bridge", case=case)


# Time only moves forward


def test_a_clock_that_lags_behind_does_not_turn_time_back(ledger: Ledger, watch: Watch) -> None:
    record(ledger, a_draft(an_item("one")))
    noon = watch.moment
    watch.forward(hours=-3)
    record(ledger, a_draft(an_item("two")))
    assert says(ledger.entries(known_at=noon)) == ["one"]
    first, second = ledger.history()
    assert first.recorded_at < second.recorded_at


def test_an_import_keeps_the_times_of_another_ledger(ledger: Ledger, watch: Watch) -> None:
    long_ago = datetime(2022, 2, 17, 8, 30, 0, 123456, tzinfo=UTC)
    assert ledger.append([a_draft()], recorded_at=long_ago).recorded_at == long_ago
    assert only(ledger.entries(known_at=long_ago)).recorded_at == long_ago
    record(ledger, a_draft(an_item("now")))
    assert [entry.recorded_at for entry in ledger.history()] == [long_ago, watch.moment]


def test_an_import_cannot_slip_something_into_the_past(ledger: Ledger, watch: Watch) -> None:
    record(ledger, a_draft(an_item("one")))
    for moment in (watch.moment, watch.moment - timedelta(days=1)):
        with pytest.raises(EntryError, match="holds entries of 2026-03-01 12:00:00"):
            ledger.append([a_draft(an_item("two"))], recorded_at=moment)
    with pytest.raises(EntryError, match="zone"):
        ledger.append([a_draft(an_item("two"))], recorded_at=watch.moment.replace(tzinfo=None))
    assert says(ledger.history()) == ["one"]


def test_an_import_that_is_run_again_finds_everything_known(ledger: Ledger, watch: Watch) -> None:
    record(ledger, a_draft(an_item("one")))
    record(ledger, only(ledger.entries()).retracted("wrong", entered_by="ben"))
    everything = list(ledger.history())
    appended = ledger.append([entry.draft for entry in everything], recorded_at=watch.moment)
    assert appended.known == tuple(entry.id for entry in everything)


# History


def test_the_whole_history_holds_everything_that_was_ever_recorded(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item("one")), a_draft(a_document(), case=None))
    record(ledger, only(ledger.entries(case=CRIMEA)).retracted("wrong", entered_by="ben"))
    assert [entry.kind for entry in ledger.history()] == [Kind.ITEM, Kind.DOCUMENT, Kind.RETRACTION]


def test_the_history_of_a_case_holds_what_was_taken_back_and_nothing_of_another(ledger: Ledger) -> None:
    record(ledger, a_draft())
    record(ledger, a_draft(an_item("Trucks are new"), case=NIGER))
    entry = only(ledger.entries(case=CRIMEA))
    record(ledger, entry.retracted("wrong bridge", entered_by="ben"))
    assert [past.kind for past in ledger.history(case=CRIMEA)] == [Kind.ITEM, Kind.RETRACTION]
    assert [past.case for past in ledger.history(case=NIGER)] == [NIGER]
    with pytest.raises(EntryError):
        ledger.history(entry.id, case=NIGER)


@pytest.mark.parametrize("entry_id", ["f" * 24, "", "' OR 1=1 --", "\x00", "\udcff", "ö", "item"])
def test_the_history_of_what_is_not_there_is_an_error(ledger: Ledger, entry_id: str) -> None:
    record(ledger, a_draft())
    with pytest.raises(EntryError, match="holds no entry"):
        ledger.history(entry_id)


def test_the_identity_that_a_corrected_fact_would_have_is_no_entry(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item("A brigde")))
    record(ledger, only(ledger.entries()).corrected(an_item("A bridge"), entered_by="ben"))
    alias = a_draft(an_item("A bridge")).id
    with pytest.raises(EntryError, match="holds no entry"):
        ledger.history(alias)
    with pytest.raises(EntryError, match="holds no entry"):
        ledger.append([replace(a_draft(an_item("x")), supersedes=alias)])


# Search


def test_items_are_found_by_what_they_say_their_source_place_and_passage(ledger: Ledger) -> None:
    item = an_item(
        "A pontoon bridge is new",
        place=Place("Ossipowitschi"),
        receipt=replace(a_receipt(), passage="eine Pontonbrücke"),
    )
    record(ledger, a_draft(item), a_draft(an_item("nothing of that")))
    for text in ("pontoon", "maxar pontoon", "Ossipowitschi", "Pontonbrücke", "BRIDGE new"):
        assert says(ledger.search(text)) == ["A pontoon bridge is new"], text
    assert ledger.search("bridge tank") == []


def test_documents_are_found_by_their_text_and_publisher(ledger: Ledger) -> None:
    record(ledger, a_draft(a_document("Der Truppenabzug hat begonnen."), case=None), a_draft(an_announcement()))
    for text in ("Abzug", "Beispielzeitung", "truppenabzuges", "begonnen der"):
        assert only(ledger.search(text)).kind is Kind.DOCUMENT


def test_what_was_corrected_is_found_by_its_new_words_only(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item("A brigde")))
    record(ledger, only(ledger.entries()).corrected(an_item("A bridge"), entered_by="ben"))
    assert ledger.search("brigde") == []
    assert says(ledger.search("bridge")) == ["A bridge"]


def test_what_was_retracted_is_not_found(ledger: Ledger) -> None:
    record(ledger, a_draft())
    record(ledger, only(ledger.entries()).retracted("wrong bridge", entered_by="ben"))
    assert ledger.search("bridge") == []


def test_the_latest_recorded_is_found_first_up_to_the_limit(ledger: Ledger) -> None:
    for number in range(5):
        record(ledger, a_draft(an_item(f"bridge {number}")))
    assert says(ledger.search("bridge", limit=2)) == ["bridge 4", "bridge 3"]
    assert ledger.search("bridge", limit=0) == ledger.search("bridge", limit=-1) == []
    assert len(ledger.search("bridge", limit=10**30)) == 5


def test_a_search_can_be_asked_by_case_day_and_moment(ledger: Ledger, watch: Watch) -> None:
    record(ledger, a_draft(an_item("bridge one", published=date(2022, 2, 15))))
    noon = watch.moment
    watch.forward(hours=1)
    record(ledger, a_draft(an_item("bridge two", published=date(2022, 2, 16))))
    record(ledger, a_draft(an_item("bridge three"), case=NIGER))
    assert says(ledger.search("bridge", case=NIGER)) == ["bridge three"]
    assert says(ledger.search("bridge", as_of=date(2022, 2, 15))) == ["bridge one"]
    assert says(ledger.search("bridge", known_at=noon)) == ["bridge one"]


@pytest.mark.parametrize(
    "text",
    ['"', '"bridge', "bridge*", "NEAR(bridge)", "bridge -new", "words:bridge", "(bridge", "bridge OR", "^bridge"],
)
def test_quotes_and_operators_are_not_heeded(ledger: Ledger, text: str) -> None:
    record(ledger, a_draft(an_item("near the bridge, or words: a new one")))
    assert len(ledger.search(text)) == (0 if text == '"' else 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # searching changes nothing in the ledger
@given(st.text(st.characters()) | st.text('"*:^()-+ ORANDNEARab\x00\ud800'))
def test_no_text_that_is_searched_for_breaks_anything(ledger: Ledger, text: str) -> None:
    with suppress(InputError):  # more than 32 words
        assert ledger.search(text) == []


def test_a_search_for_too_many_words_says_so(ledger: Ledger) -> None:
    with pytest.raises(InputError, match="up to 32 words; these are 33"):
        ledger.search("word " * 33)


# Holdings


def test_holdings_count_what_stands_in_each_case_and_what_was_superseded(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item("one")), a_draft(an_item("two")), a_draft(a_document()), a_draft(an_announcement()))
    record(ledger, a_draft(a_document(), case=None), a_draft(case="1989-afghanistan"))
    first, second, *_ = ledger.entries(case=CRIMEA)
    record(ledger, first.corrected(an_item("three"), entered_by="ben"), second.retracted("wrong", entered_by="ben"))
    assert ledger.holdings() == [
        Holding(case=None, documents=1),
        Holding(case="1989-afghanistan", items=1),
        Holding(case=CRIMEA, documents=1, items=1, announcements=1, superseded=2),
    ]


def test_an_empty_ledger_holds_nothing(ledger: Ledger) -> None:
    assert ledger.holdings() == []
    assert list(ledger.entries()) == list(ledger.history()) == ledger.search("bridge") == []


# Answers that are read slowly


def test_an_answer_that_has_begun_shows_nothing_of_what_is_recorded_meanwhile(ledger: Ledger) -> None:
    record(ledger, *(a_draft(an_item(f"item {number:04}")) for number in range(3000)))
    answer = ledger.entries()
    begun = next(answer)
    record(ledger, a_draft(an_item("late")), begun.retracted("wrong", entered_by="ben"))
    last = next(entry for entry in ledger.entries() if says([entry]) == ["item 2999"])
    record(ledger, last.corrected(an_item("corrected"), entered_by="ben"))
    assert says([begun, *answer]) == [f"item {number:04}" for number in range(3000)]


def test_an_answer_need_not_be_read_to_its_end(ledger: Ledger) -> None:
    record(ledger, a_draft(an_item("one")), a_draft(an_item("two")))
    answers = [ledger.entries() for _ in range(30)]
    assert {says([next(answer)])[0] for answer in answers} == {"one"}


def test_closing_twice_does_no_harm(ledger: Ledger) -> None:
    ledger.close()
    ledger.close()
