"""Ask a time stamp authority to sign that something existed (RFC 3161 over HTTP, section 3.4)."""

import urllib.error
import urllib.request

from abzug.errors import TimeStampError

TIMEOUT_S = 20.0
LARGEST_RESPONSE = 1_000_000
"""Bytes of a response; one with its certificates has some thousands (E)."""


def ask(address: str, query: bytes) -> bytes:
    """Return an authority's response to a query, undecoded.

    Nothing but the query is sent: the hash of what is to be stamped.

    Args:
        address: The authority's address, http or https.
        query: The query, DER.

    Raises:
        TimeStampError: If it cannot be asked or does not answer with a time stamp.
    """
    if not address.startswith(("https://", "http://")):
        raise TimeStampError(f"{address} is no address of an authority; it begins with https:// or http://")
    headers = {"Content-Type": "application/timestamp-query", "User-Agent": "abzug"}
    request = urllib.request.Request(address, data=query, headers=headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT_S) as response:
            kind = response.headers.get_content_type()
            data: bytes = response.read(LARGEST_RESPONSE + 1)
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise TimeStampError(f"the authority {address} could not be asked: {error}") from None
    if kind != "application/timestamp-reply" or len(data) > LARGEST_RESPONSE:
        raise TimeStampError(f"{address} did not answer with a time stamp but with {kind}")
    return data
