"""From a material to a brief."""

from abzug.brief.writing.compose import Length, write_brief

__all__ = ["Length", "write_brief"]
