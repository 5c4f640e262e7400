"""Whose words a movement is in, and whose force it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from abzug.model.record import Basis, Record
from abzug.reading.actors import ActorRole
from abzug.reading.english.attribution import Attributed, governing
from abzug.reading.english.conditions import FUTURE
from abzug.reading.english.lexicon import saying
from abzug.reading.english.modality import POSSIBLE
from abzug.reading.english.ownership import Surroundings, owner_of, speaker_of, speaks_of_own
from abzug.reading.english.participants import Participants
from abzug.reading.english.scene import Scene
from abzug.reading.english.situation import OBLIGING, setting_of
from abzug.reading.english.told import Told
from abzug.reading.english.tree import Tree, Word
from abzug.reading.english.voice import RECKONING, Speaker, Voice, voice_of
from abzug.reading.nations import state_on

SET_BY_SPEAKER = frozenset({"if", "once", "until", "till", "unless"})
"""Those among them by which a speaker makes somebody else's leaving his condition."""
COMMANDING = frozenset({ActorRole.GOVERNMENT, ActorRole.MILITARY, ActorRole.GROUP})
"""Roles of speakers who mean their own force when they name none; an alliance mostly speaks of others'."""
BEHIND = frozenset({"after", "following", "since"})
"""Words that set something beside a movement that came first: "fell after the retreat of the garrison"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Whose words a movement is in.

    Args:
        cue: The innermost attribution that holds it.
        speaker: Who speaks there.
        owner: Whose force moves.
        voice: Whose word that makes it.
        inside: The subordinate clauses around it that the attribution does not lie in, each with its opening word.
        is_behind: Whether a noun names it as something that happened before something else.
    """

    cue: Attributed | None
    speaker: Speaker
    owner: str | None
    voice: Voice
    inside: Sequence[tuple[Word, str]]
    is_behind: bool

    @property
    def lemma(self) -> str | None:
        """The base form of the attributing verb."""
        return saying().lemma(self.cue.word) if self.cue else None

    @property
    def is_doubting(self) -> bool:
        """Whether the attributing verb itself marks doubt: "claims", "could not rule out"."""
        is_doubt = self.cue is not None and self.cue.group == "doubt"
        return is_doubt or self.lemma in saying().words("hedge", "verbs")

    @property
    def is_foreign_condition(self) -> bool:
        """Whether a speaker makes it the condition of something else, about a force that is not his own."""
        is_set = any(mark in SET_BY_SPEAKER for _, mark in self.inside)
        is_foreign = self.speaker.code is None or self.speaker.code != self.owner
        return is_set and self.cue is not None and self.voice.basis is Basis.OTHER and is_foreign


def carried_by(told: Told, people: Participants, scene: Scene, earlier: Sequence[Record]) -> Carried:
    carrying = governing(told.event.word, scene.attributed_in(told.tree))
    if len(carrying) > 1 and _only_refuses(carrying[0]):
        carrying = carrying[1:]
    cue = carrying[0] if carrying else None
    settings = list(setting_of(told.event.word, people.tree))
    inside = [(clause, mark) for clause, mark in settings if cue is None or not _holds(clause, cue, people.tree)]
    is_behind = _is_taken_as_done(told, people)
    if cue is not None and is_behind and not cue.clause:
        cue = None
    speaker = speaker_of(cue.attribution.speaker if cue else None, people, scene.text)
    if speaker.is_spokesman and speaker.code is None:
        speaker = replace(speaker, code=_spoken_for(told.tree, scene))
    speaker = replace(speaker, code=_then(speaker.code, scene))
    around = Surroundings(
        speaker_code=speaker.code,
        earlier=[record.mover_code for record in earlier if record.mover_code],
        content=cue.attribution.content if cue else (),
        speaker=cue.attribution.speaker if cue else None,
        is_power=speaker.actor is not None and speaker.actor.role in COMMANDING and not _looks_on(cue),
        is_joint=speaker.is_joint,
        is_official=_speaks_of_own(speaker) and not _looks_on(cue),
    )
    owner = _then(owner_of(told.event, people, around), scene)
    voice = voice_of(cue, speaker, owner)
    if voice.basis is Basis.OTHER and speaks_of_own(told.event, people):
        voice = replace(voice, basis=Basis.OWNER)
    return Carried(cue=cue, speaker=speaker, owner=owner, voice=voice, inside=inside, is_behind=is_behind)


def _only_refuses(cue: Attributed) -> bool:
    """Tell whether somebody refuses to act in another's words: "the militia has refused to go, its council said"."""
    return cue.group == "deny" and not cue.clause and saying().lemma(cue.word) in {"refuse", "decline"}


def _is_taken_as_done(told: Told, people: Participants) -> bool:
    """Tell whether a noun names the leaving of a force as something that happened before."""
    event = told.event
    is_leaving = event.is_noun and event.group == "leave" and not event.is_trace
    return is_leaving and people.force(event.mover) is not None and is_taken_as_done(told.situation.top, people.tree)


def _spoken_for(index: int, scene: Scene) -> str | None:
    """Return whose spokesman goes on behind a colon: "Kyiv denied it: they had stayed, a spokesman said"."""
    if not index or scene.trees[index].link != ":":
        return None
    before = Participants(scene.trees[index - 1], scene.entities)
    root = next((word for word in before.tree.words if word.head == word.index), None)
    if root is None or not root.is_verb or not saying().groups(root, before.tree):
        return None
    power = before.power(before.tree.subject(root))
    return power.code if power is not None else None


def _then(code: str | None, scene: Scene) -> str | None:
    """Return the state that a code was on the day of publication: Moscow spoke for the Soviet Union in 1989."""
    return state_on(code, scene.published) if code else None


def _speaks_of_own(speaker: Speaker) -> bool:
    """Tell whether an official is likely to mean his own state's force when he names none."""
    return speaker.actor is not None and speaker.actor.role is ActorRole.OFFICIAL and not speaker.is_diplomat


def _looks_on(cue: Attributed | None) -> bool:
    """Tell whether a speaker only tells what he saw or reckons, which is rarely his own force."""
    return cue is not None and (cue.group == "perceive" or saying().lemma(cue.word) in RECKONING)


def _holds(clause: Word, cue: Attributed, tree: Tree) -> bool:
    """Tell whether a clause lies around an attribution, or is no more than the whole of its words."""
    if cue.inherited:
        return False
    is_whole = clause.dep in {"relcl", "acl"} and tree.covering(clause).start <= cue.attribution.content[0].start
    return tree.is_below(cue.word, clause) or (is_whole and clause.head > cue.word.index)


def is_taken_as_done(noun: Word, tree: Tree) -> bool:
    """Tell whether something told as a fact came after the movement a noun names: "fell after the retreat of ..."."""
    opener = tree.head(noun)
    matrix = tree.head(opener)
    if noun.dep != "pobj" or opener.lower not in BEHIND or not (matrix.is_verb or opener.lower == "following"):
        return False
    verb = next((word for word in (matrix, *tree.ancestors(matrix)) if word.is_verb), None)
    return verb is not None and is_told_as_fact(verb, tree)


def is_told_as_fact(verb: Word, tree: Tree) -> bool:
    """Tell whether a verb is neither ahead nor only possible, asked for or infinite."""
    tags = {verb.tag, *(aux.tag for aux in tree.children(verb, "aux", "auxpass"))}
    return "MD" not in tags and "TO" not in tags and bool(tags & {"VBD", "VBZ", "VBP"})


def lies_ahead(clause: Word, tree: Tree) -> bool:
    """Tell whether what comes after a clause is still to come: "will stay after they leave"."""
    words = {aux.lower for aux in tree.children(tree.head(clause), "aux")}
    return clause.dep == "advcl" and bool(words & (FUTURE | POSSIBLE | OBLIGING))
