"""Actors in German and English: who speaks or sees, for whom, and in what capacity."""

from abzug.reading.actors.finder import find_actors
from abzug.reading.actors.mention import ActorMention, ActorRole

__all__ = ["ActorMention", "ActorRole", "find_actors"]
