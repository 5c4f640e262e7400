"""Rows of the two likelihood tables: what is reported, and what an announcement itself tells."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceGroup:
    """Evidence types that depend on each other, for example all outbound movement.

    Args:
        key: Its name.
        rho: Dependence within the group: 0 independent, 1 one report (mark E).
        names: What it is called, by language.
    """

    key: str
    rho: float
    names: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceType:
    """One row of the likelihood table, for example E13: heavy equipment unchanged five days after the start.

    Args:
        id: E01 ...
        group: Key of its group.
        is_index: True for behaviour that is hard to fake, False for a signal (Jervis 1970 [G26]).
        cost_to_fake: 0 none to 3 prohibitive.
        manipulability: Share of its weight that the claimant controls through the usual channel, 0 to 1.
        names: What it is called, by language.
        likelihood: Probability of at least one such report under each hypothesis, in the order of ``Hypothesis``.
        why: The reason for the row.
        references: Keys of ``refs.yaml``.
        mark: Where the numbers come from: S, C, D, M or E.
    """

    id: str
    group: str
    is_index: bool
    cost_to_fake: int
    manipulability: float
    names: dict[str, str]
    likelihood: tuple[float, ...]
    why: str
    references: tuple[str, ...]
    mark: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTrait:
    """A property of the announcement itself, for example C03: negotiated with the other side.

    Args:
        id: C01 ...
        field: Field of ``Claim`` that carries it.
        values: Values of that field for which it holds.
        names: What it is called, by language.
        likelihood: Probability that an announcement has it under each hypothesis, in the order of ``Hypothesis``.
        why: The reason for the row.
        mark: Where the numbers come from.
    """

    id: str
    field: str
    values: tuple[str, ...]
    names: dict[str, str]
    likelihood: tuple[float, ...]
    why: str
    mark: str
