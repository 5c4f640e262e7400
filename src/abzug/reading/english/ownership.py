"""Whose force it is, when the noun phrase alone does not say."""

from collections.abc import Sequence
from dataclasses import dataclass

from abzug.model.record import Span
from abzug.reading.actors import ActorMention, ActorRole
from abzug.reading.english.event import Event
from abzug.reading.english.lexicon import saying
from abzug.reading.english.participants import PERSONAL, POWERS, Participants, nationality
from abzug.reading.english.tree import SUBJECTS, Tree, Word
from abzug.reading.english.voice import DOCUMENTS, Speaker
from abzug.reading.forces import ForceKind, ForceMention

SPOKESMEN = frozenset(
    {
        *("spokesman", "spokeswoman", "spokesperson", "minister", "president", "premier", "chancellor", "secretary"),
        *("ministry", "commander", "general", "colonel", "major", "brigadier", "admiral", "command", "staff"),
        *("officer", "aide", "aides", "ambassador", "director", "founder", "adviser", "advisers", "army"),
        *("government", "cabinet", "captain", "marshal", "commandant", "leader", "chief"),
    }
)
"""Offices that speak for the force at hand when the text names no state: "a spokesman", "the interior minister"."""
RANK_AND_FILE = frozenset(
    {
        *("coastguard", "coastguards", "coastguardsman", "policeman", "policemen", "policewoman", "guard", "guards"),
        *("peacekeeping", "peacekeeper", "peacekeepers", "sergeant", "sergeants", "corporal", "private", "sentry"),
        *("sentries", "soldier", "soldiers", "trooper", "troopers", "gendarme", "gendarmes", "conscript", "conscripts"),
        *("medic", "medics", "pilot", "pilots", "sailor", "sailors", "crew", "scout", "scouts", "lookout", "lookouts"),
        *("patrol", "patrols", "customs"),
    }
)
"""Men in uniform who speak for nobody and tell what is before their eyes."""
HIGHER = frozenset({"spokesman", "spokeswoman", "spokesperson", "chief", "commander", "head", "minister", "former"})
"""Words of those who speak for all of them."""
ARMED_OFFICES = frozenset({"defence", "defense", "military", "army", "government", "navy", "ministry", "security"})
FOREIGN = frozenset({"rebel", "opposition", "local", "militia", "separatist", "tribal", "insurgent", "guerrilla"})
"""Words of those who speak for themselves and not for the force at hand."""
DIPLOMATS = frozenset({"ambassador", "diplomat", "diplomats", "envoy", "consul"})
"""Officials abroad, who mostly tell of others' forces."""
BYSTANDERS = frozenset({ActorRole.JOURNALIST, ActorRole.RESIDENT})
"""Roles of those who speak for nobody, wherever they come from."""
GENERAL = frozenset(
    {"country's", "state's", "nation's", "army's", "government's", "force's", "mission's", "president's"}
)
SHARED = frozenset({"alliance's", "ministry's", "delegations'", "council's", "cabinet's", "president's", "region's"})
"""Possessives that tell no side from another."""
STATE_ROLES = frozenset({ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.GROUP})
POSSESSIVES = frozenset({"its", "their", "his", "her", "our"})
FIRST_PERSON = frozenset({"we", "us", "our", "i", "my", "ours"})
BEING_THERE = frozenset(
    {
        *("shadowed", "visited", "geolocated", "inspected", "rode", "accompanied", "accompanies", "escorted", "toured"),
        *("drove", "flew", "overflew", "travelled", "walked", "passed", "lives", "lived", "works", "worked", "stood"),
        *("follows", "followed", "reached", "entered", "stayed", "camped"),
    }
)
"""Verbs of being at the place of which one tells."""
HOSTING = frozenset({"host", "welcome", "receive", "accept", "get", "invite"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the text around a movement knows of owners.

    Args:
        speaker_code: For whom the speaker speaks.
        earlier: The owners of the forces told of before, in order.
        content: What the speaker says.
        speaker: The words that name the speaker.
        is_power: Whether the speaker commands forces: a government, an army, a group.
        is_official: Whether he holds another office.
        is_joint: Whether several states or groups speak together.
    """

    speaker_code: str | None
    earlier: Sequence[str]
    content: Sequence[Span] = ()
    speaker: Span | None = None
    is_power: bool = False
    is_official: bool = False
    is_joint: bool = False


def owner_of(event: Event, people: Participants, around: Surroundings) -> str | None:
    """Return the owner of the force, by the first that tells.

    The noun phrase itself, the state that moves it, a pronoun or possessive that means the speaker, an actor named
    within the phrase, the force told of before, the only owner that the text names, the speaker.
    """
    if around.speaker_code is not None and event.agent is not None and event.agent.lower in PERSONAL:
        return around.speaker_code
    if speaks_of_own(event, people):
        return around.speaker_code
    if any(word is not None and word.lower in {"side", "sides"} for word in (event.mover, event.agent)):
        return None
    if _is_foreigner(event.mover, people):
        return around.earlier[-1] if around.earlier else None
    force = people.force(event.mover) or people.nationals(event.mover)
    if force is not None and force.owner is not None:
        return force.owner
    possessor = _possessor(event, people, is_quoted=around.speaker_code is not None)
    if possessor is not None:
        return possessor
    power = _power(event, people)
    if power is not None and power.code is not None:
        return power.code
    if around.speaker_code is not None and _means_speaker(event, people, around.earlier):
        return _told_before(event, people, around.speaker) or around.speaker_code
    if around.is_joint:
        return None
    return (
        _within(event, people)
        or (around.earlier[-1] if around.earlier else None)
        or _named_before(event.word, people, around.content)
        or _only_owner(people, around.speaker)
        or (around.speaker_code if around.is_power else None)
        or _first_owner(people, around.speaker)
        or (around.speaker_code if around.is_official else None)
        or _other_power(people, around)
    )


def _is_foreigner(mover: Word | None, people: Participants) -> bool:
    """Tell whether only strangers are named: "all foreign fighters"."""
    return mover is not None and any(child.lower == "foreign" for child in people.tree.children(mover, "amod"))


def speaks_of_own(event: Event, people: Participants) -> bool:
    """Tell whether a speaker means his own side: "we", "our troops"."""
    words = [word for word in (event.mover, event.agent) if word is not None]
    owned = [child for word in words for child in people.tree.children(word, "poss")]
    return any(word.lower in FIRST_PERSON for word in (*words, *owned))


def _power(event: Event, people: Participants) -> ActorMention | None:
    if event.agent is not None and event.word.lower.rstrip("sed") not in HOSTING and event.group != "seen":
        power = people.power(event.agent)
        if power is not None and event.word.lower not in {"host", "hosts", "hosted", "welcome", "welcomes", "receive"}:
            return power
    return people.power(event.mover)


def _possessor(event: Event, people: Participants, *, is_quoted: bool) -> str | None:
    """Return whose "its own departure" or, where nobody is quoted, "its soldiers" are: the subject's, if a power."""
    noun = event.mover
    if event.is_noun:
        is_own = noun is not None and noun.lower in POSSESSIVES
    else:
        owner = people.tree.child(noun, "poss") if noun is not None and not is_quoted else None
        is_own = owner is not None and owner.lower in {"its", "their"}
    verbs = [verb for verb in people.tree.ancestors(event.word) if verb.is_verb] if is_own else []
    powers = [people.power(people.tree.subject(verb)) for verb in verbs]
    return next((power.code for power in powers if power is not None and power.code is not None), None)


def _means_speaker(event: Event, people: Participants, earlier: Sequence[str]) -> bool:
    """Tell whether a pronoun stands for the speaker's side; "they" and "their" stand for a force told of before."""
    plural = frozenset({"they", "them", "their", "who", "which", "that"}) if earlier else frozenset()
    words = [word for word in (event.mover, event.agent) if word is not None]
    owned = [child for word in words for child in people.tree.children(word, "poss")]
    return any(
        word.lower in (PERSONAL | POSSESSIVES) - plural for word in (*words, *owned) if word.tag.startswith("PRP")
    )


def _told_before(event: Event, people: Participants, speaker: Span | None) -> str | None:
    """Return whose force "they" are: that of the force named last before, if its owner is known."""
    words = [word for word in (event.mover, event.agent) if word is not None]
    if not any(word.lower in {"they", "them"} for word in words):
        return None
    place = people.tree.words[0].start
    before = [force for force in _told_of(people, speaker) if force.span.end <= place]
    return before[-1].owner if before else None


def _within(event: Event, people: Participants) -> str | None:
    noun = event.mover
    if noun is None:
        return None
    found = people.entities.actors_in(_whole(noun, people.tree))
    described = [nationality(word) for word in (noun, *people.tree.children(noun, "amod", "compound", "nmod"))]
    named = next((code for code in described if code is not None), None)
    if named is not None:
        return named
    return next((actor.code for actor in found if actor.code is not None and not actor.locative), None)


def _whole(noun: Word, tree: Tree) -> Span:
    """Return a noun phrase without the place it comes from: "eight batteries (from Jordan and Iraq)"."""
    first, after = tree.edges(noun)
    origin = next((child for child in tree.children(noun, "prep") if child.lower == "from"), None)
    return tree.span(first, tree.edges(origin)[0] if origin is not None else after)


def _named_before(word: Word, people: Participants, content: Sequence[Span]) -> str | None:
    """Return the power that the speaker names before the movement: "Moscow's pledge ..., with units leaving"."""
    for part in content:
        found = [
            actor
            for actor in people.entities.actors_in(part)
            if actor.role in POWERS and actor.code is not None and not actor.locative and actor.span.end <= word.start
        ]
        if found:
            return found[0].code
    return None


def _only_owner(people: Participants, speaker: Span | None) -> str | None:
    owners = {force.owner for force in _told_of(people, speaker)}
    return owners.pop() if len(owners) == 1 else None


def _first_owner(people: Participants, speaker: Span | None) -> str | None:
    return next((force.owner for force in _told_of(people, speaker)), None)


def _other_power(people: Participants, around: Surroundings) -> str | None:
    """Return the one power beside the speaker's that the text names."""
    place = people.tree.words[0].start
    codes = {
        actor.code
        for actor in people.entities.actors_near(place)
        if actor.code not in {None, around.speaker_code} and actor.role in POWERS and not actor.locative
    }
    return codes.pop() if len(codes) == 1 else None


def _told_of(people: Participants, speaker: Span | None) -> list[ForceMention]:
    """Return the forces with an owner, the speaker himself left out: "Ukrainian border guards said ..."."""
    owned = [force for force in people.entities.forces_near(people.tree.words[0].start) if force.owner is not None]
    return [force for force in owned if speaker is None or not speaker.start <= force.head.start < speaker.end]


def code_before(place: int, people: Participants) -> str | None:
    """Return the state or group meant by "its" before a speaker: the subject before it, else the one named last."""
    named = [
        actor
        for actor in people.entities.actors_near(place)
        if actor.span.end <= place and actor.code is not None and actor.role in POWERS and not actor.locative
    ]
    subjects = [actor for actor in named if _is_subject(actor.head, people)]
    return (subjects or named)[-1].code if named else None


def _is_subject(span: Span, people: Participants) -> bool:
    return any(word.dep in SUBJECTS for word in people.tree.inside(span))


def speaker_of(speaker: Span | None, people: Participants, text: str) -> Speaker:
    """Return whom a speaker's phrase names and for whom he speaks."""
    if speaker is None:
        return Speaker()
    found = people.entities.actors_in(speaker)
    words = speaker.of(text).lower().split()
    if DOCUMENTS.intersection(words[:3]):
        return Speaker(is_document=True)
    if not found:
        return _unnamed(speaker, people)
    actor = max(found, key=lambda item: (not item.locative, item.span.end - item.span.start, item.head.end))
    codes = {item.code for item in found if item.code is not None and not item.locative}
    return Speaker(
        actor=actor,
        code=_code_of(actor, found, words, people),
        is_spokesman=words[0] == "their"
        or (_is_spokesman(actor.head.of(text).lower().split()) and not _is_foreign(words)),
        is_diplomat=bool(DIPLOMATS.intersection(words)),
        is_former=bool({"former", "retired", "ex-"}.intersection(words)),
        was_there=_was_there(speaker, people)
        or _tells_of_looking(words)
        or any(item.role is ActorRole.MONITOR for item in found),
        is_joint=len(codes) > 1,
        is_in_field=_is_in_field(words),
        is_stranger=actor.role in STATE_ROLES and _is_stranger(words),
    )


def _is_in_field(words: Sequence[str]) -> bool:
    """Tell whether one of many men in uniform speaks, who tells what he saw: "a coastguard", "border policemen"."""
    is_indefinite = words[0] in {"a", "an", "one", "two", "three", "several", "some"} or words[-1].endswith(
        ("s", "men")
    )
    return is_indefinite and bool(RANK_AND_FILE.intersection(words)) and not HIGHER.intersection(words)


def _is_spokesman(words: Sequence[str]) -> bool:
    """Tell whether an office speaks for the force at hand: a spokesman, a minister, "two defence officials"."""
    is_of_forces = bool(ARMED_OFFICES.intersection(words)) and bool({"official", "officials"}.intersection(words))
    return is_of_forces or bool(SPOKESMEN.intersection(words))


def _is_foreign(words: Sequence[str]) -> bool:
    """Tell whether a speaker belongs to somebody whom no table knows: "the South's defence ministry"."""
    if FOREIGN.intersection(words):
        return True
    return any(word.endswith(("'s", "’s", "s'", "s’")) and word not in GENERAL for word in words[:4])


def _is_stranger(words: Sequence[str]) -> bool:
    """Tell whether a ministry or command is that of somebody unknown: "the Gulf states' joint command"."""
    owners = {word for word in words[1:3] if word.endswith(("'s", "’s", "s'", "s’"))} if words[0] == "the" else set()
    return bool(FOREIGN.intersection(words) - {"local"}) or bool(owners - GENERAL - SHARED)


def _unnamed(speaker: Span, people: Participants) -> Speaker:
    """Return a force that speaks ("the Sixth Fleet announced"), or somebody unknown, who saw it if he lives there."""
    forces = people.entities.forces_in(speaker)
    if not forces:
        return Speaker(was_there=_was_there(speaker, people) or _is_local(speaker, people))
    force = forces[0]
    actor = ActorMention(span=speaker, head=force.head, code=force.owner, role=ActorRole.MILITARY)
    return Speaker(
        actor=actor,
        code=force.owner,
        is_spokesman=force.kind is ForceKind.UNIT,
        is_in_field=force.kind is ForceKind.PEOPLE,
    )


def _code_of(
    actor: ActorMention, found: Sequence[ActorMention], words: Sequence[str], people: Participants
) -> str | None:
    """Return for whom an actor speaks: by himself, by another in his phrase, or by what "its" means.

    The commander of "its" force speaks for the force told of, whosever it is.
    """
    if actor.role in BYSTANDERS:
        return None
    if actor.code is not None or actor.role not in POWERS | {ActorRole.OFFICIAL}:
        return actor.code
    is_sent = "embassy" in words
    code = next((item.code for item in found if item.code is not None and not (is_sent and item.locative)), None)
    is_own = words[0] in POSSESSIVES - {"their"}
    if code is None and is_own and actor.role is not ActorRole.MILITARY:
        return code_before(actor.span.start, people)
    return code


def _is_local(speaker: Span, people: Participants) -> bool:
    """Tell whether somebody without office is said to be at the place: "a grocer there", "hotel staff on Tobago"."""
    inside = people.tree.inside(speaker)
    return any(word.lower in {"there", "here", "nearby"} for word in inside) or any(
        word.lower in {"in", "at", "on", "near", "outside", "along", "across", "opposite"} for word in inside[1:]
    )


def _was_there(speaker: Span, people: Participants) -> bool:
    """Tell whether a clause behind a speaker says that he looked: "an officer whose cutter has shadowed them"."""
    inside = {word.index for word in people.tree.inside(speaker)}
    clauses = [word for word in people.tree.words if word.dep in {"relcl", "acl"} and word.head in inside]
    return any(clause.index not in inside and _looks(clause, people.tree) for clause in clauses)


def _tells_of_looking(words: Sequence[str]) -> bool:
    """Tell whether a clause within the speaker's phrase says that he looks: "a blogger who films freight traffic"."""
    relatives = [place for place, word in enumerate(words) if word in {"who", "which", "that", "whose"}]
    return any(
        "perceive" in saying().groups_of(saying().lemma_of(word) or "") or word in BEING_THERE
        for place in relatives
        for word in words[place + 1 : place + 4]
    )


def _looks(verb: Word, tree: Tree) -> bool:
    return "perceive" in saying().groups(verb, tree) or verb.lower in BEING_THERE
