"""Announced withdrawals with known outcomes, and the format in which anybody can add one."""

from abzug.casebook.bundled import groups, load, names
from abzug.casebook.casefile import CaseFile, Outcome, case_schema, check_case_file, read_case_file, without_coding
from abzug.casebook.writing import case_content, case_yaml

__all__ = [
    "CaseFile",
    "Outcome",
    "case_content",
    "case_schema",
    "case_yaml",
    "check_case_file",
    "groups",
    "load",
    "names",
    "read_case_file",
    "without_coding",
]
