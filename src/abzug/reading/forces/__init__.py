"""Forces in German and English: people, units, kit and supplies, with their component and owner."""

from abzug.reading.forces.finder import find_forces
from abzug.reading.forces.mention import ForceKind, ForceMention

__all__ = ["ForceKind", "ForceMention", "find_forces"]
