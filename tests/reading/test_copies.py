"""Near-copies."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.copies import COMMONEST, CopyFinder, find_copies, fingerprints, shingle_hashes

WORDS = [f"word{number}" for number in range(2_000)]


def text_of(seed: int, words: int = 120) -> str:
    chosen = random.Random(seed).choices(WORDS, k=words)
    return " ".join(f"{word}." if place % 12 == 11 else word for place, word in enumerate(chosen))


def edited(text: str, *, share: float, seed: int = 0) -> str:
    source = random.Random(seed)
    return " ".join(f"new{source.randrange(9_999)}" if source.random() < share else word for word in text.split())


def test_the_same_text_is_a_copy_of_the_first() -> None:
    one, other = text_of(1), text_of(2)
    copies = find_copies([one, other, one])
    assert copies[:2] == [None, None]
    assert copies[2] is not None
    assert (copies[2].of, copies[2].share) == (0, 1.0)


def test_capitals_signs_and_line_breaks_make_no_difference() -> None:
    text = text_of(1)
    changed = text.upper().replace(". ", " -\n")
    assert find_copies([text, changed])[1] is not None


@pytest.mark.parametrize("seed", range(5))
def test_a_text_with_every_twentieth_word_changed_is_a_copy(seed: int) -> None:
    text = text_of(seed)
    assert find_copies([text, edited(text, share=0.05, seed=seed)])[1] is not None


@pytest.mark.parametrize("seed", range(5))
def test_a_text_of_its_own_is_no_copy(seed: int) -> None:
    assert find_copies([text_of(seed), text_of(seed + 100)])[1] is None


def test_a_shortened_text_is_a_copy() -> None:
    text = text_of(1, 200)
    assert find_copies([text, text[: len(text) // 3]])[1] is not None


def test_a_long_text_that_quotes_a_short_one_is_none() -> None:
    short = text_of(1, 40)
    assert find_copies([short, f"{text_of(2, 150)} {short} {text_of(3, 150)}"])[1] is None


def test_a_sentence_taken_over_is_found_in_the_earliest_text() -> None:
    sentence = text_of(9, 14)
    finder = CopyFinder()
    for text in (text_of(1), f"{text_of(2)} {sentence}", f"{text_of(3)} {sentence}"):
        assert finder.add(text) is None
    assert finder.source_of(sentence, of=2) == 1
    assert finder.source_of(sentence, of=1) is None
    assert finder.source_of(text_of(10, 14), of=2) is None


def test_a_phrase_that_anybody_uses_makes_no_copy() -> None:
    phrase = "said on condition of anonymity because he was not authorised to speak"
    first, second = f"{text_of(1, 60)} {phrase}", f"{text_of(2, 60)} {phrase}"
    assert find_copies([first, second])[1] is None


def test_short_and_empty_texts_are_copies_of_nothing() -> None:
    assert find_copies(["", "", "Troops leave.", "Troops leave."]) == [None] * 4


def test_boilerplate_does_not_make_the_index_grow() -> None:
    footer = text_of(99, 30)
    finder = CopyFinder()
    for number in range(COMMONEST * 3):
        assert finder.add(f"{text_of(number)} {footer}") is None
    assert max(len(holders) for holders in finder._holders.values()) == COMMONEST  # noqa: SLF001 - the bound itself


@given(st.lists(st.sampled_from(WORDS[:40]), min_size=8, max_size=60))
def test_any_eight_words_in_a_row_leave_a_common_fingerprint(words: list[str]) -> None:
    text = " ".join(words)
    window = " ".join(words[:8])
    assert set(fingerprints(shingle_hashes(window)).tolist()) & set(fingerprints(shingle_hashes(text)).tolist())


@given(st.text(max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    find_copies([text, text])


def seconds_for(texts: list[str]) -> float:
    started = time.process_time()
    find_copies(texts)
    return time.process_time() - started


def test_time_grows_with_the_number_of_texts_and_not_with_its_square() -> None:
    texts = [text_of(seed, 200) for seed in range(1_600)]
    find_copies(texts[:50])
    assert seconds_for(texts) < 10 * seconds_for(texts[:400])
