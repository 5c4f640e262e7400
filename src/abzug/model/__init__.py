"""The nouns: what Abzug talks about, frozen, typed and without input or output."""

from abzug.model.case import Case
from abzug.model.claim import (
    Access,
    Claim,
    ClaimSpeaker,
    Destination,
    KitClause,
    Pressure,
    Scope,
    Trait,
)
from abzug.model.component import Component
from abzug.model.document import Document
from abzug.model.grade import Grade
from abzug.model.hypothesis import LEFT_AS_CLAIMED, Hypothesis
from abzug.model.identity import identity
from abzug.model.item import About, Direction, Extent, Item, ItemKind, Movement, Side, SourceKind, Vantage
from abzug.model.likelihood import Confidence, Likelihoods
from abzug.model.place import Place
from abzug.model.quantity import NOT_OBSERVED, NotObserved, Quantity
from abzug.model.receipt import Receipt
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.model.verdict import Check, Declared, Gap, Reason, Swing, TrackRecord, Verdict
from abzug.model.when import Precision, When

__all__ = [
    "LEFT_AS_CLAIMED",
    "NOT_OBSERVED",
    "About",
    "Access",
    "Basis",
    "Case",
    "Check",
    "Claim",
    "ClaimSpeaker",
    "Component",
    "Confidence",
    "Count",
    "Declared",
    "Destination",
    "Direction",
    "Document",
    "Extent",
    "Gap",
    "Grade",
    "Hypothesis",
    "Item",
    "ItemKind",
    "KitClause",
    "Likelihoods",
    "Movement",
    "NotObserved",
    "Place",
    "Precision",
    "Pressure",
    "Quantity",
    "Reason",
    "Receipt",
    "Record",
    "Scope",
    "Side",
    "SourceKind",
    "Span",
    "Stage",
    "Swing",
    "TrackRecord",
    "Trait",
    "Vantage",
    "Verdict",
    "When",
    "identity",
]
