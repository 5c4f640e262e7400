"""Text in XML: escaped, and without the characters that XML 1.0 has no place for."""

import re
from xml.sax.saxutils import escape, quoteattr

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text(words: str) -> str:
    """Return text as the content of an element."""
    return escape(_NO_XML.sub("\ufffd", words))


def element(name: str, words: str, **attributes: str) -> str:
    """Return an element that holds text."""
    written = "".join(f" {key}={quoteattr(_NO_XML.sub(chr(0xFFFD), value))}" for key, value in attributes.items())
    return f"<{name}{written}>{text(words)}</{name}>"
