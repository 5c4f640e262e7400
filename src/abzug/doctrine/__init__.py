"""The method as data: hypotheses, evidence types, thresholds, words, rates, and the loader that checks them."""

from abzug.doctrine.counting import Conversion, CountRules, Sort, UnitReading
from abzug.doctrine.decision import Comparison, DecisionRule, DecisionTree
from abzug.doctrine.loader import Doctrine, load_doctrine
from abzug.doctrine.march import Rate
from abzug.doctrine.rows import ClaimTrait, EvidenceGroup, EvidenceType
from abzug.doctrine.words import LikelihoodWord, Scale

__all__ = [
    "ClaimTrait",
    "Comparison",
    "Conversion",
    "CountRules",
    "DecisionRule",
    "DecisionTree",
    "Doctrine",
    "EvidenceGroup",
    "EvidenceType",
    "LikelihoodWord",
    "Rate",
    "Scale",
    "Sort",
    "UnitReading",
    "load_doctrine",
]
