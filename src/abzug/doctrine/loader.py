"""Load the doctrine: the packaged one, or one in which a user's own files replace single packaged ones."""

from functools import cached_property
from pathlib import Path
from typing import Any

from abzug.doctrine.consistency import check_consistency
from abzug.doctrine.files import NAMES, Content, DoctrineFiles
from abzug.doctrine.rows import ClaimTrait, EvidenceGroup, EvidenceType
from abzug.doctrine.words import Scale
from abzug.model import Grade, Hypothesis


def load_doctrine(own: Path | None = None) -> "Doctrine":
    """Return the doctrine.

    Args:
        own: A directory whose files replace packaged files of the same name, or None for the packaged doctrine.

    Raises:
        DoctrineError: If a file of that directory is unknown, unreadable or breaks its schema, or if the files do not
            fit each other.
    """
    files = DoctrineFiles(own)
    if own is not None:
        check_consistency(files)
    return Doctrine(files)


class Doctrine:
    """The method as data. Each part is read when it is first asked for.

    Every number carries a mark in its file: S read in a source, C read in a repository, D derived, M from memory, E
    elicited.
    """

    def __init__(self, files: DoctrineFiles) -> None:
        self._files = files

    @cached_property
    def version(self) -> str:
        """Schema version and a hash of all files, such as ``1-3f2a9c04``."""
        return self._files.version()

    @cached_property
    def groups(self) -> dict[str, EvidenceGroup]:
        """The evidence groups, by key."""
        return {
            key: EvidenceGroup(key=key, rho=row["rho"], names={"en": row["en"], "de": row["de"]})
            for key, row in self._files.read("evidence_types")["groups"].items()
        }

    @cached_property
    def evidence_types(self) -> dict[str, EvidenceType]:
        """The rows of the likelihood table, by id."""
        return {row["id"]: _evidence_type(row) for row in self._files.read("evidence_types")["types"]}

    @cached_property
    def claim_traits(self) -> dict[str, ClaimTrait]:
        """What an announcement itself tells, by id."""
        return {row["id"]: _claim_trait(row) for row in self._files.read("claim_traits")["traits"]}

    @cached_property
    def moot_under_combat(self) -> tuple[frozenset[str], frozenset[str], float]:
        """Claim traits passed over under combat pressure; evidence types damped by it, and the factor."""
        row = self._files.read("claim_traits")["moot_under_combat"]
        return frozenset(row["rows"]), frozenset(row["damped"]["rows"]), row["damped"]["factor"]

    @cached_property
    def words(self) -> Scale:
        """The default scale of likelihood words."""
        content = self._files.read("likelihood_words")
        key = content["default_scale"]
        bands = tuple(
            (*band["p"], {language: tuple(band[language]) for language in ("en", "de")})
            for band in content["scales"][key]["bands"]
        )
        return Scale(key, bands)

    @cached_property
    def ladder(self) -> tuple[tuple[int, dict[str, str], frozenset[str]], ...]:
        """The irreversibility ladder: rung, names by language, and the evidence types that reach it."""
        return tuple(
            (rung["rung"], {"en": rung["en"], "de": rung["de"]}, frozenset(rung["evidence"]))
            for rung in self._files.read("thresholds")["irreversibility_ladder"]
        )

    def name_of(self, hypothesis: Hypothesis, language: str) -> str:
        """Return the name of a hypothesis in ``en`` or ``de``."""
        name: str = self._files.read("hypotheses")["hypotheses"][hypothesis][language]
        return name

    def report_weight(self, grade: Grade) -> float:
        """Return how much of a report of this grade tells about the world, 0 to 1.

        r = 0.35 w(reliability) + 0.65 w(credibility), never a product; E or 5 cap it at 0.15, F6 sets it to 0.30.

        Source: doctrine section 4.1; weights higher for credibility after Samet 1975 [G01, G03] (mark E).
        """
        if grade.is_ungraded:
            return 0.30
        grades = self._files.read("source_grades")
        weight = float(
            0.35 * grades["reliability"][grade.reliability]["w"] + 0.65 * grades["credibility"][grade.credibility]["w"]
        )
        return min(weight, 0.15) if grade.reliability == "E" or grade.credibility == "5" else weight

    def sources(self) -> dict[str, bytes]:
        """Return all files as they stand, by name, in their order."""
        return {name: self._files.source(name) for name in NAMES}

    def table(self, name: str) -> Content:
        """Return a whole file, such as ``thresholds`` or ``march_rates``, as it stands."""
        return self._files.read(name)


def _evidence_type(row: dict[str, Any]) -> EvidenceType:
    return EvidenceType(
        id=row["id"],
        group=row["group"],
        is_index=row["kind"] == "index",
        cost_to_fake=row["cost_to_fake"],
        manipulability=row.get("manipulability", 0.0),
        names={"en": row["en"], "de": row["de"]},
        likelihood=tuple(row["P"]),
        why=row["why"],
        references=tuple(row["ref"]),
        mark=row["mark"],
    )


def _claim_trait(row: dict[str, Any]) -> ClaimTrait:
    return ClaimTrait(
        id=row["id"],
        field=row["field"],
        values=tuple(row["values"]),
        names={"en": row["en"], "de": row["de"]},
        likelihood=tuple(row["P"]),
        why=row["why"],
        mark=row["mark"],
    )
