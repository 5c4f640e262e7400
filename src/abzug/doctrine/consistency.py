"""What a schema cannot say: sums, references and names must fit across files."""

import math
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

from abzug.doctrine.files import NAMES, DoctrineFiles
from abzug.errors import DoctrineError


def check_consistency(files: DoctrineFiles) -> None:
    """Hold the files against each other.

    Raises:
        DoctrineError: With file and key of the first reference that leads nowhere, or sum that is not one.
    """
    for check in (_references, _evidence_names, _groups, _wording, _sums, _bands):
        check(files)


def _references(files: DoctrineFiles) -> None:
    known = files.read("refs")
    for name in NAMES:
        if name == "refs":
            continue
        for path, key in _reference_keys(files.read(name), "$"):
            if key not in known:
                raise DoctrineError(files.label(name), path, f"{key} is not in {files.label('refs')}")


def _reference_keys(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "ref":
                yield from ((f"{path}.ref", reference) for reference in inner)
            else:
                yield from _reference_keys(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _reference_keys(inner, f"{path}[{position}]")


def _evidence_names(files: DoctrineFiles) -> None:
    known = {row["id"] for row in files.read("evidence_types")["types"]}
    users: list[tuple[str, str, Iterable[str]]] = [
        ("coding", "rules", (rule["type"] for rule in files.read("coding")["rules"])),
        ("claim_traits", "moot_under_combat", files.read("claim_traits")["moot_under_combat"]["damped"]["rows"]),
        *(("thresholds", "irreversibility_ladder", rung["evidence"]) for rung in _ladder(files)),
        *(("indicators", row["id"], row.get("ev", [])) for row in files.read("indicators")["indicators"]),
    ]
    for name, key, identifiers in users:
        for identifier in identifiers:
            if identifier not in known:
                raise DoctrineError(files.label(name), key, f"{identifier} is not in evidence_types.yaml")


def _ladder(files: DoctrineFiles) -> list[dict[str, Any]]:
    ladder: list[dict[str, Any]] = files.read("thresholds")["irreversibility_ladder"]
    return ladder


def _groups(files: DoctrineFiles) -> None:
    content = files.read("evidence_types")
    seen: set[str] = set()
    for row in content["types"]:
        if row["group"] not in content["groups"]:
            raise DoctrineError(files.label("evidence_types"), row["id"], f"no group {row['group']!r}")
        if row["id"] in seen:
            raise DoctrineError(files.label("evidence_types"), row["id"], "stands there twice")
        seen.add(row["id"])
    cues = files.read("coding")["cues"]
    for position, rule in enumerate(files.read("coding")["rules"]):
        for field in ("cues", "any_cue", "no_cues"):
            for cue in rule["when"].get(field, []):
                if cue not in cues:
                    raise DoctrineError(files.label("coding"), f"rules[{position}].{field}", f"no cue {cue!r}")


def _wording(files: DoctrineFiles) -> None:
    content = files.read("monitoring")
    codes = {row["code"] for row in files.read("thresholds")["osce_smm_site_status"]}
    for position, rule in enumerate(content["rules"]):
        if rule["code"] not in codes:
            raise DoctrineError(files.label("monitoring"), f"rules[{position}].code", f"no site code {rule['code']!r}")
        for field in ("all", "any", "none"):
            for cue in rule.get(field, []):
                if cue not in content["cues"]:
                    raise DoctrineError(files.label("monitoring"), f"rules[{position}].{field}", f"no cue {cue!r}")
    for position, deed in enumerate(content["deeds"]):
        if deed["cue"] not in content["cues"]:
            raise DoctrineError(files.label("monitoring"), f"deeds[{position}].cue", f"no cue {deed['cue']!r}")


def _sums(files: DoctrineFiles) -> None:
    for key, row in files.read("hypotheses")["reference_classes"].items():
        if not math.isclose(sum(row["P"]), 1.0, abs_tol=0.002):
            raise DoctrineError(
                files.label("hypotheses"), f"reference_classes.{key}.P", f"sums to {sum(row['P']):.4f}, not to one"
            )
    weights = sum(item["w"] for item in files.read("source_grades")["deception_estimate_kappa"]["items"])
    if not math.isclose(weights, 1.0, abs_tol=0.002):
        raise DoctrineError(
            files.label("source_grades"), "deception_estimate_kappa.items", f"weights sum to {weights:.3f}, not to one"
        )


def _bands(files: DoctrineFiles) -> None:
    content = files.read("likelihood_words")
    default = content["default_scale"]
    if default not in content["scales"]:
        raise DoctrineError(files.label("likelihood_words"), "default_scale", f"no scale {default!r}")
    bands = content["scales"][default]["bands"]
    for lower, upper in pairwise(bands):
        if lower["p"][1] != upper["p"][0]:
            raise DoctrineError(
                files.label("likelihood_words"),
                f"scales.{default}.bands",
                f"the band to {lower['p'][1]} and the band from {upper['p'][0]} leave a gap or overlap",
            )
