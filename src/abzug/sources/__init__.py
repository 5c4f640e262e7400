"""Where texts come in: files, standard input, web pages; plain text, HTML, many texts as JSON lines."""

from abzug.sources.incoming import Incoming

__all__ = ["Incoming"]
