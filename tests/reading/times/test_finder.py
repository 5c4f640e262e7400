"""Times in German and English news."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.times import TimeMention, TimeRole, find_times
from abzug.reading.tokens import Language

TUESDAY = date(2022, 2, 15)


def only(text: str, language: Language, published: date = TUESDAY) -> TimeMention:
    (mention,) = find_times(text, language, published)
    return mention


def days(mention: TimeMention) -> tuple[str, str] | None:
    when = mention.when
    return None if when is None else (when.first_day.isoformat(), when.last_day.isoformat())


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Die Kolonne fuhr am Montag ab.", "2022-02-14", "2022-02-14"),
        ("Das teilte der Stab am Dienstag mit.", "2022-02-15", "2022-02-15"),
        ("Das sagte er am Mittwochabend.", "2022-02-09", "2022-02-09"),
        ("Sie werden am Freitag verladen.", "2022-02-18", "2022-02-18"),
        ("Das geschah in der Nacht zum Montag.", "2022-02-13", "2022-02-14"),
        ("Sie rollten über Nacht ab.", "2022-02-14", "2022-02-15"),
        ("Mitte dieser Woche tagt der Rat.", "2022-02-15", "2022-02-17"),
        ("Mitte Mai 2021 begann es.", "2021-05-11", "2021-05-20"),
        ("Er kehrte Anfang Januar heim.", "2022-01-01", "2022-01-10"),
        ("Es war im vergangenen Herbst.", "2021-09-01", "2021-11-30"),
        ("Der letzte Zug fuhr vor zwei Wochen.", "2022-02-01", "2022-02-01"),
        ("Sie übten vom 3. bis 5. Februar.", "2022-02-03", "2022-02-05"),
        ("Die Bilder entstanden am 10. Februar.", "2022-02-10", "2022-02-10"),
        ("Die Einheit kam am 1. September 2021 an.", "2021-09-01", "2021-09-01"),
        ("Es begann in den neunziger Jahren.", "1990-01-01", "1999-12-31"),
        ("Im zweiten Quartal 2023 folgt der Rest.", "2023-04-01", "2023-06-30"),
        ("Das war in den frühen Morgenstunden des Sonntags.", "2022-02-13", "2022-02-13"),
        ("In der kommenden Woche beginnt es.", "2022-02-21", "2022-02-27"),
        ("Am Wochenende standen sie dort.", "2022-02-12", "2022-02-13"),
        ("Die Zahl stieg in den vergangenen zwei Jahren.", "2020-02-15", "2022-02-15"),
        ("Morgen beginnt die Verlegung.", "2022-02-16", "2022-02-16"),
        ("Ostern 2021 waren sie weg.", "2021-04-04", "2021-04-04"),
    ],
)
def test_a_german_time_is_placed(text: str, first: str, last: str) -> None:
    assert days(only(text, "de")) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The column left on Monday.", "2022-02-14", "2022-02-14"),
        ("They will board on Friday.", "2022-02-18", "2022-02-18"),
        ("It happened before dawn on Sunday.", "2022-02-13", "2022-02-13"),
        ("The base was emptied overnight.", "2022-02-14", "2022-02-15"),
        ("It began in mid-May 2021.", "2021-05-11", "2021-05-20"),
        ("They arrived last autumn.", "2021-09-01", "2021-11-30"),
        ("The order was given two weeks ago.", "2022-02-01", "2022-02-01"),
        ("They drilled from 3 to 5 February.", "2022-02-03", "2022-02-05"),
        ("The pictures were taken on February 10.", "2022-02-10", "2022-02-10"),
        ("It grew over the past two years.", "2020-02-15", "2022-02-15"),
        ("The first leave early next year.", "2023-01-01", "2023-03-31"),
        ("In the second half of 2023 the rest follows.", "2023-07-01", "2023-12-31"),
        ("It was quiet in the 1990s.", "1990-01-01", "1999-12-31"),
        ("They shelled it on Monday evening.", "2022-02-14", "2022-02-14"),
    ],
)
def test_an_english_time_is_placed(text: str, first: str, last: str) -> None:
    assert days(only(text, "en")) == (first, last)


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Sie sollen bis Monatsende gehen.", "de", "2022-02-28"),
        ("Bis zum 1. Mai sind sie fort.", "de", "2022-05-01"),
        ("Binnen 48 Stunden müsse geräumt werden.", "de", "2022-02-17"),
        ("Innerhalb von vier Wochen würden sie geholt.", "de", "2022-03-15"),
        ("They must go by the end of next month.", "en", "2022-03-31"),
        ("All will be gone by 1 May.", "en", "2022-05-01"),
        ("It is due within 30 days.", "en", "2022-03-17"),
        ("Half will have gone by mid-August.", "en", "2022-08-15"),
    ],
)
def test_a_deadline_is_its_last_day(text: str, language: Language, day: str) -> None:
    mention = only(text, language)
    assert (mention.role, days(mention)) == (TimeRole.DEADLINE, (day, day))


def test_by_a_month_is_the_whole_month() -> None:
    assert days(only("They are to be gone by July 1991.", "en", date(1990, 3, 12))) == ("1991-07-01", "1991-07-31")


def test_a_length_alone_says_when_it_would_lapse() -> None:
    mention = only("The governor gave them 48 hours.", "en")
    assert (mention.role, mention.when) == (TimeRole.DURATION, None)
    assert mention.lapses is not None
    assert mention.lapses.first_day == date(2022, 2, 17)


def test_a_repetition_is_no_point_in_time() -> None:
    mention = only("Sie werden alle drei Monate ersetzt.", "de")
    assert (mention.role, mention.timex_value, mention.when) == (TimeRole.FREQUENCY, "P3M", None)


def test_the_next_day_follows_the_day_named_before() -> None:
    first, second = find_times("Am 10. Februar rückten sie an. Am nächsten Tag war das Feld leer.", "de", TUESDAY)
    assert (days(first), days(second)) == (("2022-02-10", "2022-02-10"), ("2022-02-11", "2022-02-11"))


@pytest.mark.parametrize("text", ["Sie zählten 2000 Soldaten.", "Rund 1990 Fahrzeuge rollten.", "Es waren 1.990 Mann."])
def test_a_count_is_no_year(text: str) -> None:
    assert find_times(text, "de", TUESDAY) == []


def test_a_modal_verb_is_no_month() -> None:
    assert find_times("They may leave and march on.", "en", TUESDAY) == []


def test_without_publication_a_weekday_is_found_but_not_placed() -> None:
    (mention,) = find_times("Sie fuhren am Montag ab.", "de", None)
    assert (mention.when, mention.timex_value) == (None, "XXXX-WXX-1")


def test_the_span_holds_the_preposition_and_the_timex_span_does_not() -> None:
    text = "Sie bleiben bis Ende Mai dort."
    mention = only(text, "de")
    assert (mention.span.of(text), mention.timex_span.of(text)) == ("bis Ende Mai", "Ende Mai")


DATES = st.none() | st.dates()
TIME_WORDS = """
am bis Montag 1. 31. Mai 2021 Ende der Woche vor zwei Jahren in Nacht zum heute um 20.30 Uhr - / , . the by of last next
month 3 to 5 May early hours Thursday overnight century 99999999 Tage Millionen Jahren Ostern halb ago
"""
ROWS_OF_TIME_WORDS = st.lists(st.sampled_from(TIME_WORDS.split()), max_size=25).map(" ".join)


@given(st.text(max_size=120) | ROWS_OF_TIME_WORDS, st.sampled_from(["de", "en"]), DATES)
def test_any_text_yields_ordered_spans_inside_it(text: str, language: Language, published: date | None) -> None:
    mentions = find_times(text, language, published)
    spans = [mention.span for mention in mentions]
    assert all(span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
