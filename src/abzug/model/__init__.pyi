from abzug.model.act import Act, ActKind, Assessment, Party, Tone
from abzug.model.allied import AlliedAct, AlliedKind, AlliedResponse, Consultation, Reinforcement, Stance
from abzug.model.case import Case
from abzug.model.category import LAND_KIT, SUSTAINMENT, Category
from abzug.model.change import Balance, Change
from abzug.model.chapter3 import (
    Chapter3Clock,
    Chapter3Event,
    Chapter3Request,
    Chapter3Status,
    Chapter3Step,
    Deadline,
    Transition,
)
from abzug.model.claim import Access, Claim, ClaimSpeaker, Destination, KitClause, Pressure, Scope, Trait
from abzug.model.component import Component
from abzug.model.contradiction import Contradiction, ContradictionKind
from abzug.model.deployment import Deployment, Station
from abzug.model.digest import CheckKind, Digest, Remark, Said, SharedOrigin, Theme, ToCheck
from abzug.model.diplomacy import ActIndex, DiplomaticTrack, MilitaryTally
from abzug.model.document import Document
from abzug.model.effort import Look, Watch
from abzug.model.exercise import Concurrent, Declaration, Estimate, Exercise, IndicatorReading, Sign, UnitSeen
from abzug.model.exercise_test import (
    Constraint,
    ExerciseTest,
    Finding,
    Ratio,
    Share,
    Threshold,
    ThresholdTest,
    UnderDeclaration,
)
from abzug.model.exposure import Exposed, Exposure, ExposureReason, Reach
from abzug.model.grade import Grade
from abzug.model.hypothesis import LEFT_AS_CLAIMED, Hypothesis
from abzug.model.identity import identity
from abzug.model.interval import UNKNOWN_SHARE, Interval
from abzug.model.item import About, Direction, Extent, Item, ItemKind, Movement, Side, SourceKind, Vantage
from abzug.model.likelihood import Confidence, Likelihoods
from abzug.model.movement import UNKNOWN_NET, UNKNOWN_RATIO, MovementShares, OpenTest, TreeFinding
from abzug.model.origin import Origin, OriginReason
from abzug.model.outlook import DateKind, Endurance, EnduranceRow, NextDate, SustainmentSign
from abzug.model.place import Place
from abzug.model.posture import Posture, PosturePoint, PostureSeries, PostureTotal
from abzug.model.quantity import NOT_OBSERVED, NotObserved, Quantity
from abzug.model.receipt import Receipt
from abzug.model.record import Basis, Count, Record, Span, Stage
from abzug.model.return_time import CrewTravel, Driver, ForceGroup, GroupReturn, ReturnTime, Route, ShareBack
from abzug.model.sighting import Counting, Measure, SetAside, SetAsideReason, Sighting, StatedCount
from abzug.model.signal import Signal, SignalKind
from abzug.model.site import Holding, Site, SiteAccess, SiteBook, SiteRole, SiteVisit
from abzug.model.site_ledger import SiteAccount, SiteEntry, SiteLedger, SiteRungs, SiteState
from abzug.model.spread import Spread
from abzug.model.verdict import Check, Declared, Gap, Reason, Swing, TrackRecord, Verdict
from abzug.model.warning import Intent, Lamp, WarningBoard
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
    "Act",
    "ActIndex",
    "ActKind",
    "AlliedAct",
    "AlliedKind",
    "AlliedResponse",
    "Assessment",
    "Balance",
    "Basis",
    "Case",
    "Category",
    "Change",
    "Chapter3Clock",
    "Chapter3Event",
    "Chapter3Request",
    "Chapter3Status",
    "Chapter3Step",
    "Check",
    "CheckKind",
    "Claim",
    "ClaimSpeaker",
    "Component",
    "Concurrent",
    "Confidence",
    "Constraint",
    "Consultation",
    "Contradiction",
    "ContradictionKind",
    "Count",
    "Counting",
    "CrewTravel",
    "DateKind",
    "Deadline",
    "Declaration",
    "Declared",
    "Deployment",
    "Destination",
    "Digest",
    "DiplomaticTrack",
    "Direction",
    "Document",
    "Driver",
    "Endurance",
    "EnduranceRow",
    "Estimate",
    "Exercise",
    "ExerciseTest",
    "Exposed",
    "Exposure",
    "ExposureReason",
    "Extent",
    "Finding",
    "ForceGroup",
    "Gap",
    "Grade",
    "GroupReturn",
    "Holding",
    "Hypothesis",
    "IndicatorReading",
    "Intent",
    "Interval",
    "Item",
    "ItemKind",
    "KitClause",
    "Lamp",
    "Likelihoods",
    "Look",
    "Measure",
    "MilitaryTally",
    "Movement",
    "MovementShares",
    "NextDate",
    "NotObserved",
    "OpenTest",
    "Origin",
    "OriginReason",
    "Party",
    "Place",
    "Posture",
    "PosturePoint",
    "PostureSeries",
    "PostureTotal",
    "Precision",
    "Pressure",
    "Quantity",
    "Ratio",
    "Reach",
    "Reason",
    "Receipt",
    "Record",
    "Reinforcement",
    "Remark",
    "ReturnTime",
    "Route",
    "Said",
    "Scope",
    "SetAside",
    "SetAsideReason",
    "Share",
    "ShareBack",
    "SharedOrigin",
    "Side",
    "Sighting",
    "Sign",
    "Signal",
    "SignalKind",
    "Site",
    "SiteAccess",
    "SiteAccount",
    "SiteBook",
    "SiteEntry",
    "SiteLedger",
    "SiteRole",
    "SiteRungs",
    "SiteState",
    "SiteVisit",
    "SourceKind",
    "Span",
    "Spread",
    "Stage",
    "Stance",
    "StatedCount",
    "Station",
    "SustainmentSign",
    "Swing",
    "Theme",
    "Threshold",
    "ThresholdTest",
    "ToCheck",
    "Tone",
    "TrackRecord",
    "Trait",
    "Transition",
    "TreeFinding",
    "UnderDeclaration",
    "UnitSeen",
    "Vantage",
    "Verdict",
    "WarningBoard",
    "Watch",
    "When",
    "identity",
]
