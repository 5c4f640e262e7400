"""The best one-to-one pairing of two short lists."""

from collections.abc import Sequence

_FAR = float("inf")


def best_pairs(gains: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pair rows with columns so that the summed gain is greatest; every row or every column is paired.

    Source: the Hungarian method with potentials, O(rows² · columns); Kuhn 1955, in the form of Jonker and Volgenant.

    Args:
        gains: Gain of each row with each column, all rows of one length.

    Returns:
        Pairs of row and column, by row.
    """
    if not gains or not gains[0]:
        return []
    if len(gains) > len(gains[0]):
        turned = [list(column) for column in zip(*gains, strict=True)]
        return sorted((row, column) for column, row in best_pairs(turned))
    owner = _owners([[-gain for gain in row] for row in gains])
    return sorted((row - 1, column - 1) for column, row in enumerate(owner) if column and row)


def _owners(costs: list[list[float]]) -> list[int]:
    """Return for each column, counted from 1, the row paired with it, or 0; rows are not more than columns."""
    rows, columns = len(costs), len(costs[0])
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        came_from = _path(costs, owner, row_price, column_price)
        column = came_from.pop()
        while column:
            owner[column] = owner[came_from[column]]
            column = came_from[column]
    return owner


def _path(costs: list[list[float]], owner: list[int], row_price: list[float], column_price: list[float]) -> list[int]:
    """Find the cheapest alternating path from row ``owner[0]`` to a free column and adjust the prices.

    Returns:
        For each column the column before it on the path; the free column is appended at the end.
    """
    columns = len(column_price) - 1
    slack, came_from, seen = [_FAR] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    column = 0
    while owner[column]:
        seen[column] = True
        row = owner[column]
        for other in range(1, columns + 1):
            reduced = costs[row - 1][other - 1] - row_price[row] - column_price[other]
            if not seen[other] and reduced < slack[other]:
                slack[other], came_from[other] = reduced, column
        nearest = min((other for other in range(1, columns + 1) if not seen[other]), key=slack.__getitem__)
        step = slack[nearest]
        for other in range(columns + 1):
            if seen[other]:
                row_price[owner[other]] += step
                column_price[other] -= step
            else:
                slack[other] -= step
        column = nearest
    return [*came_from, column]
