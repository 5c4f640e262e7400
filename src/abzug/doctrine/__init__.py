"""The method as data: hypotheses, evidence types, thresholds, words, rates, and the loader that checks them."""

from abzug.doctrine.alliances import Alliance
from abzug.doctrine.decision import Comparison, DecisionRule, DecisionTree
from abzug.doctrine.diplomacy import ActOf, ActScore, DiplomaticScale
from abzug.doctrine.endurance import EnduranceRow, EnduranceTable
from abzug.doctrine.loader import Doctrine, load_doctrine
from abzug.doctrine.march import Rate
from abzug.doctrine.monitoring import SiteGrammar, WordingRule
from abzug.doctrine.rows import ClaimTrait, EvidenceGroup, EvidenceType
from abzug.doctrine.vienna import Chapter3Rules, Constraint, Threshold, ViennaDocument
from abzug.doctrine.warning import Indicator, Intent, WarningList
from abzug.doctrine.words import LikelihoodWord, Scale

__all__ = [
    "ActOf",
    "ActScore",
    "Alliance",
    "Chapter3Rules",
    "ClaimTrait",
    "Comparison",
    "Constraint",
    "DecisionRule",
    "DecisionTree",
    "DiplomaticScale",
    "Doctrine",
    "EnduranceRow",
    "EnduranceTable",
    "EvidenceGroup",
    "EvidenceType",
    "Indicator",
    "Intent",
    "LikelihoodWord",
    "Rate",
    "Scale",
    "SiteGrammar",
    "Threshold",
    "ViennaDocument",
    "WarningList",
    "WordingRule",
    "load_doctrine",
]
