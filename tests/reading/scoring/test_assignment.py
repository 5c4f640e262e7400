from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.scoring.assignment import best_pairs


@given(st.integers(1, 4), st.integers(1, 5), st.data())
def test_no_other_pairing_gains_more(rows: int, columns: int, data: st.DataObject) -> None:
    gains = [[data.draw(st.integers(0, 9)) for _ in range(columns)] for _ in range(rows)]
    pairs = best_pairs(gains)
    small, large = sorted((rows, columns))
    best = max(
        sum(gains[i][j] if rows <= columns else gains[j][i] for i, j in enumerate(choice))
        for choice in permutations(range(large), small)
    )
    assert len(pairs) == small
    assert sum(gains[row][column] for row, column in pairs) == best


def test_nothing_pairs_with_nothing() -> None:
    assert best_pairs([]) == []
