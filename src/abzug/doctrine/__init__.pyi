from abzug.doctrine.alliances import Alliance
from abzug.doctrine.counting import Conversion, CountRules, Sort, UnitReading
from abzug.doctrine.decision import Comparison, DecisionRule, DecisionTree
from abzug.doctrine.diplomacy import ActOf, ActScore, DiplomaticScale
from abzug.doctrine.endurance import EnduranceTable
from abzug.doctrine.loader import Doctrine, load_doctrine
from abzug.doctrine.march import Rate
from abzug.doctrine.monitoring import SiteGrammar, WordingRule
from abzug.doctrine.rows import ClaimTrait, EvidenceGroup, EvidenceType
from abzug.doctrine.vienna import Chapter3Rules, ViennaDocument
from abzug.doctrine.warning import Indicator, WarningList
from abzug.doctrine.words import LikelihoodWord, Scale

__all__ = [
    "ActOf",
    "ActScore",
    "Alliance",
    "Chapter3Rules",
    "ClaimTrait",
    "Comparison",
    "Conversion",
    "CountRules",
    "DecisionRule",
    "DecisionTree",
    "DiplomaticScale",
    "Doctrine",
    "EnduranceTable",
    "EvidenceGroup",
    "EvidenceType",
    "Indicator",
    "LikelihoodWord",
    "Rate",
    "Scale",
    "SiteGrammar",
    "Sort",
    "UnitReading",
    "ViennaDocument",
    "WarningList",
    "WordingRule",
    "load_doctrine",
]
