"""Sets of words that are nearly the same."""

import time

from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.word_sets import first_alike

SETS = st.lists(st.frozensets(st.sampled_from("abcdefghijkl"), max_size=10), max_size=25)


def compared_one_by_one(sets: list[frozenset[str]], share: float) -> list[int | None]:
    def alike(one: frozenset[str], other: frozenset[str]) -> bool:
        return bool(one and other) and len(one & other) / len(one | other) >= share

    return [
        next((place for place in range(number) if alike(sets[place], words)), None) for number, words in enumerate(sets)
    ]


@given(sets=SETS, share=st.sampled_from([0.3, 0.5, 0.8, 1.0]))
def test_the_result_is_that_of_comparing_every_two(sets: list[frozenset[str]], share: float) -> None:
    assert first_alike(sets, share=share) == compared_one_by_one(sets, share)


def test_an_empty_set_is_like_no_other() -> None:
    assert first_alike([frozenset(), frozenset()], share=0.8) == [None, None]


def test_the_first_of_several_is_named() -> None:
    words = frozenset("abcdefghij")
    assert first_alike([words, words - {"a"}, words | {"k"}, words], share=0.8) == [None, 0, 0, 0]


def _seconds(count: int) -> float:
    shared = frozenset(f"word{number}" for number in range(20))
    sets = [shared | {f"own{number}"} for number in range(count)]
    started = time.perf_counter()
    assert first_alike(sets, share=0.8)[-1] == 0
    return time.perf_counter() - started


def test_many_that_are_alike_take_time_in_proportion_to_their_number() -> None:
    _seconds(500)
    short, long = min(_seconds(2_000) for _ in range(3)), min(_seconds(8_000) for _ in range(3))
    assert long < 10 * short
