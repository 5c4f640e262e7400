"""Which drafts become entries: the one rule of the record, the same for every backend."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from abzug.clock import Clock
from abzug.errors import EntryError
from abzug.ledger.entry import Draft, Kind


class Standing(NamedTuple):
    """What the admission of a new entry depends on, of an entry that is there.

    Args:
        id: Its identity.
        root: Identity of the first entry of its history; its own for a first entry.
        kind: What that first entry holds: a history is about one document, one item or one announcement.
        case: The case it belongs to.
        successor: Identity of the entry that supersedes it, or None while it stands.
    """

    id: str
    root: str
    kind: Kind
    case: str | None
    successor: str | None = None


class Admitted(NamedTuple):
    """A draft that becomes an entry.

    Args:
        draft: The draft.
        standing: The entry it becomes.
        alias: The identity under which its fact would have been recorded for the first time, if the history did not
            state that fact before; None otherwise. It keeps a corrected fact from being entered a second time.
    """

    draft: Draft
    standing: Standing
    alias: str | None = None


class Admission(NamedTuple):
    """What becomes of a batch of drafts.

    Args:
        admitted: Those that become entries, in their order.
        known: Identities of the entries that the others repeat.
    """

    admitted: tuple[Admitted, ...]
    known: tuple[str, ...]


def names_in(drafts: Iterable[Draft]) -> set[str]:
    """Return the names of all entries on which the admission of ``drafts`` can depend."""
    names = set()
    for draft in drafts:
        names.add(draft.id)
        if draft.supersedes is not None:
            names.add(draft.supersedes)
            if draft.first_id is not None:
                names.add(draft.first_id)
    return names


def admit(drafts: Iterable[Draft], held: Mapping[str, Standing]) -> Admission:
    """Decide what becomes of each draft.

    Args:
        drafts: What is to be recorded; one may supersede another that stands before it.
        held: What the ledger holds, by identity and by alias; at least everything in ``names_in(drafts)``.

    Raises:
        EntryError: If one of them cannot be recorded; then none is.
    """
    admitted: list[Admitted] = []
    known: list[str] = []
    fresh: dict[str, Standing] = {}

    def find(name: str | None) -> Standing | None:
        return None if name is None else fresh.get(name) or held.get(name)

    for draft in drafts:
        repeated = find(draft.id)
        if repeated is not None:
            known.append(repeated.id)
            continue
        if draft.supersedes is None:
            entry = Admitted(draft, Standing(draft.id, draft.id, draft.kind, draft.case))
        else:
            target = _checked(draft, find(draft.supersedes))
            alias = _alias(draft, target, find(draft.first_id))
            entry = Admitted(draft, target._replace(id=draft.id), alias)
            fresh[target.id] = target._replace(successor=draft.id)
        fresh[draft.id] = fresh[entry.alias or draft.id] = entry.standing
        admitted.append(entry)
    return Admission(tuple(admitted), tuple(known))


def unknown_entry(entry_id: str | None) -> EntryError:
    """Return the error for an identity that the ledger does not hold."""
    return EntryError(
        f"the ledger holds no entry {entry_id}", hint="search for its words; the identity stands beside each entry"
    )


def _checked(draft: Draft, target: Standing | None) -> Standing:
    """Return the entry that ``draft`` supersedes, if it may."""
    if target is None or target.id != draft.supersedes:
        raise unknown_entry(draft.supersedes)
    if target.successor is not None:
        raise EntryError(
            f"entry {target.id} has been superseded already, by {target.successor}",
            hint="look at its history and correct the latest entry",
        )
    if draft.case != target.case:
        raise EntryError(
            f"entry {target.id} belongs to {target.case or 'no case'}, its successor to {draft.case or 'no case'}",
            hint="retract it there and enter it here",
        )
    if draft.kind not in (target.kind, Kind.RETRACTION):
        raise EntryError(
            f"entry {target.id} is about one {target.kind}; a {draft.kind} cannot supersede it",
            hint="retract it and enter the other as a new entry",
        )
    return target


def _alias(draft: Draft, target: Standing, owner: Standing | None) -> str | None:
    """Return the alias that a correction needs, if its fact does not stand in the case under another entry."""
    if owner is None:
        return draft.first_id
    if owner.root == target.root:
        return None
    raise EntryError(
        f"what the correction of {target.id} says stands in the case already, as entry {owner.id}",
        hint="retract one of the two",
    )


def stamp(asked: datetime | None, *, last: datetime | None, clock: Clock) -> datetime:
    """Return the moment to record for the next entries: later than ``last``, so that the past never changes.

    Args:
        asked: The moment that the caller wants, or None for now.
        last: The moment of the latest entry, or None when there is none.
        clock: Tells the present moment. When it lags behind ``last``, the entries get the microsecond after ``last``.

    Raises:
        EntryError: If ``asked`` is not aware or does not lie after ``last``.
    """
    if asked is None:
        now = clock()
        return now if last is None or now > last else last + timedelta(microseconds=1)
    if asked.tzinfo is None:
        raise EntryError(f"the time {asked} says nothing of its zone", hint="use aware UTC times")
    if last is not None and asked <= last:
        raise EntryError(
            f"the ledger holds entries of {last:%Y-%m-%d %H:%M:%S} UTC; none can be recorded as of {asked}",
            hint="import into an empty ledger to keep the times, or leave `recorded_at` out",
        )
    return asked.astimezone(UTC)
