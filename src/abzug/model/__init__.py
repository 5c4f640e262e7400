"""The nouns: what Abzug talks about, frozen, typed and without input or output."""

from abzug.model.case import Case
from abzug.model.category import LAND_KIT, SUSTAINMENT, Category
from abzug.model.change import Balance, Change
from abzug.model.claim import Access, Claim, ClaimSpeaker, Destination, KitClause, Pressure, Scope, Trait
from abzug.model.component import Component
from abzug.model.contradiction import Contradiction, ContradictionKind
from abzug.model.document import Document
from abzug.model.effort import Look, Watch
from abzug.model.grade import Grade
from abzug.model.hypothesis import LEFT_AS_CLAIMED, Hypothesis
from abzug.model.identity import identity
from abzug.model.interval import UNKNOWN_SHARE, Interval
from abzug.model.item import About, Direction, Extent, Item, ItemKind, Movement, Side, SourceKind, Vantage
from abzug.model.likelihood import Confidence, Likelihoods
from abzug.model.movement import UNKNOWN_NET, UNKNOWN_RATIO, MovementShares, OpenTest, TreeFinding
from abzug.model.place import Place
from abzug.model.posture import Posture, PosturePoint, PostureSeries, PostureTotal
from abzug.model.quantity import NOT_OBSERVED, NotObserved, Quantity
from abzug.model.receipt import Receipt
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.model.return_time import CrewTravel, Driver, ForceGroup, GroupReturn, ReturnTime, Route, ShareBack
from abzug.model.sighting import Counting, Measure, SetAside, SetAsideReason, Sighting, StatedCount
from abzug.model.spread import Spread
from abzug.model.verdict import Check, Declared, Gap, Reason, Swing, TrackRecord, Verdict
from abzug.model.when import Precision, When

__all__ = [
    "LAND_KIT",
    "LEFT_AS_CLAIMED",
    "NOT_OBSERVED",
    "SUSTAINMENT",
    "UNKNOWN_NET",
    "UNKNOWN_RATIO",
    "UNKNOWN_SHARE",
    "About",
    "Access",
    "Balance",
    "Basis",
    "Case",
    "Category",
    "Change",
    "Check",
    "Claim",
    "ClaimSpeaker",
    "Component",
    "Confidence",
    "Contradiction",
    "ContradictionKind",
    "Count",
    "Counting",
    "CrewTravel",
    "Declared",
    "Destination",
    "Direction",
    "Document",
    "Driver",
    "Extent",
    "ForceGroup",
    "Gap",
    "Grade",
    "GroupReturn",
    "Hypothesis",
    "Interval",
    "Item",
    "ItemKind",
    "KitClause",
    "Likelihoods",
    "Look",
    "Measure",
    "Movement",
    "MovementShares",
    "NotObserved",
    "OpenTest",
    "Place",
    "Posture",
    "PosturePoint",
    "PostureSeries",
    "PostureTotal",
    "Precision",
    "Pressure",
    "Quantity",
    "Reason",
    "Receipt",
    "Record",
    "ReturnTime",
    "Route",
    "Scope",
    "SetAside",
    "SetAsideReason",
    "ShareBack",
    "Side",
    "Sighting",
    "SourceKind",
    "Span",
    "Spread",
    "Stage",
    "StatedCount",
    "Swing",
    "TrackRecord",
    "Trait",
    "TreeFinding",
    "Vantage",
    "Verdict",
    "Watch",
    "When",
    "identity",
]
