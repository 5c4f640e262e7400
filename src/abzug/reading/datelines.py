"""Datelines: what stands before the dash with which an agency's report begins."""

LONGEST_DATELINE = 90
"""Characters within which the dash stands (E)."""

_DASHES = (" - ", " – ", " — ", " -- ")


def dateline_of(line: str) -> str:
    """Return the dateline of a line ("MOSCOW, 15 Feb 2022 (Reuters)"), or an empty string when it has none."""
    ends = [place for dash in _DASHES if (place := line.find(dash, 0, LONGEST_DATELINE)) >= 0]
    return line[: min(ends)] if ends else ""
