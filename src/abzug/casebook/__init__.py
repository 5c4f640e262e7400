"""Announced withdrawals with known outcomes, and the format in which anybody can add one."""

from abzug.casebook.bundled import groups, load, names
from abzug.casebook.casefile import CaseFile, Outcome, case_schema, check_case_file, read_case_file, without_coding

__all__ = [
    "CaseFile",
    "Outcome",
    "case_schema",
    "check_case_file",
    "groups",
    "load",
    "names",
    "read_case_file",
    "without_coding",
]
