"""The method as data: hypotheses, evidence types, thresholds, words, rates, and the loader that checks them."""

from abzug.doctrine.loader import Doctrine, load_doctrine
from abzug.doctrine.rows import ClaimTrait, EvidenceGroup, EvidenceType
from abzug.doctrine.words import LikelihoodWord, Scale

__all__ = [
    "ClaimTrait",
    "Doctrine",
    "EvidenceGroup",
    "EvidenceType",
    "LikelihoodWord",
    "Scale",
    "load_doctrine",
]
