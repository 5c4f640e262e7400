"""Load the doctrine: the packaged one, or one in which a user's own files replace single packaged ones."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from abzug.doctrine.consistency import check_consistency
from abzug.doctrine.files import NAMES, Content, DoctrineFiles
from abzug.doctrine.rows import ClaimTrait, EvidenceGroup, EvidenceType
from abzug.doctrine.words import Scale
from abzug.errors import InputError
from abzug.model import Grade, Hypothesis, SourceKind

if TYPE_CHECKING:
    from abzug.doctrine.alliances import Alliance
    from abzug.doctrine.counting import CountRules
    from abzug.doctrine.decision import DecisionTree
    from abzug.doctrine.diplomacy import DiplomaticScale
    from abzug.doctrine.endurance import EnduranceTable
    from abzug.doctrine.march import Rate
    from abzug.doctrine.monitoring import SiteGrammar
    from abzug.doctrine.vienna import ViennaDocument
    from abzug.doctrine.warning import WarningList
    from abzug.model import ForceGroup


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
    """The method as data. Each part is read, and its reader loaded, when it is first asked for.

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

    @cached_property
    def vienna(self) -> "ViennaDocument":
        """Thresholds and clocks of the Vienna Document 2011."""
        from abzug.doctrine.vienna import read_vienna_document

        return read_vienna_document(self._files.read("thresholds")["vienna_document_2011"])

    @cached_property
    def diplomacy(self) -> "DiplomaticScale":
        """How the diplomatic track is scored and read.

        Raises:
            DoctrineError: If a user's own file names what does not exist.
        """
        from abzug.doctrine.diplomacy import read_scale

        return read_scale(self._files.read("diplomacy"), self._files.label("diplomacy"))

    @cached_property
    def alliances(self) -> "dict[str, Alliance]":
        """Alliances with their members and partners, by code.

        Raises:
            DoctrineError: If a day of a user's own file is no date.
        """
        from abzug.doctrine.alliances import read_alliances

        return read_alliances(self._files.read("alliances"), self._files.label("alliances"))

    @cached_property
    def endurance(self) -> "EnduranceTable":
        """How long a massed force can be held."""
        from abzug.doctrine.endurance import read_endurance

        return read_endurance(self._files.read("endurance"))

    @cached_property
    def site_grammar(self) -> "SiteGrammar":
        """How monitors word what they find at a site."""
        from abzug.doctrine.monitoring import read_site_grammar

        return read_site_grammar(self._files.read("monitoring"), self._files.read("thresholds")["osce_smm_site_status"])

    @cached_property
    def warning(self) -> "WarningList":
        """The indications and warning list."""
        from abzug.doctrine.warning import read_warning_list

        return read_warning_list(self._files.read("indicators"))

    @cached_property
    def movement_thresholds(self) -> dict[str, float]:
        """The thresholds of the decision tree, by name; those that hold a single number."""
        return {
            name: float(row["value"])
            for name, row in self._files.read("thresholds")["movement_thresholds"].items()
            if isinstance(row["value"], int | float)
        }

    @cached_property
    def decision_tree(self) -> "DecisionTree":
        """The ordered tests on measured quantities.

        Raises:
            DoctrineError: If a user's own tree is not well formed.
        """
        from abzug.doctrine.decision import read_tree

        return read_tree(self._files.read("hypotheses"), self.movement_thresholds, self._files.label("hypotheses"))

    @cached_property
    def count_rules(self) -> "CountRules":
        """What a number in a report counts, how wrong counts are and how a stock changes unseen."""
        from abzug.doctrine.counting import CountRules

        return CountRules.of(self._files.read("counting"))

    def usual_grade(self, source_kind: SourceKind) -> Grade:
        """Return the usual grade of a kind of source, for a report that nobody graded (mark E)."""
        return Grade.parse(self._files.read("coding")["default_grades"][source_kind])

    def march_rate(self, name: str) -> "Rate":
        """Return one assumption of the return-time model.

        Args:
            name: Group and key, such as ``rail.km_per_day``.
        """
        from abzug.doctrine.march import Rate

        group, key = name.split(".")
        return Rate.of(name, self._files.read("march_rates")["parameters"][group][key])

    def worked_return(self, name: str) -> "ForceGroup":
        """Return one of the worked examples of the return-time model, such as ``rail_1000``.

        Raises:
            InputError: If there is none of that name.
        """
        rows = {row["id"]: row for row in self._files.read("march_rates")["worked_examples"]}
        if name not in rows:
            raise InputError(f"no worked example {name!r}", hint=f"they are {', '.join(rows)}")
        from abzug.doctrine.march import worked_group

        return worked_group(rows[name])

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
