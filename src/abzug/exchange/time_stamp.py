"""RFC 3161 time stamps: an authority signs that a manifest existed at a moment."""

import hashlib
import importlib
from collections.abc import Callable
from datetime import datetime
from typing import Any

from abzug.errors import MissingLibraryError, TimeStampError


def stamped_by(ask: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """Return what puts a time stamp on data.

    Args:
        ask: Sends a query to an authority and returns its response, both DER.
    """

    def stamp(data: bytes) -> bytes:
        client, _ = _libraries()
        builder = client.TimestampRequestBuilder().data(data).hash_algorithm(client.HashAlgorithm.SHA256)
        query = builder.nonce(nonce=True).cert_request(cert_request=True).build()
        response = ask(query.as_bytes())
        decoded = _decoded(response)
        _check_imprint(decoded, data)
        if decoded.tst_info.nonce != query.nonce:
            raise TimeStampError("the authority answered another query than ours")
        return response

    return stamp


def stamped_at(stamp: bytes, data: bytes, *, roots: bytes | None) -> datetime:
    """Return when data was stamped.

    Args:
        stamp: The authority's response, DER.
        data: What it is on.
        roots: Certificates to trust, PEM; without them only the hash is compared, and anybody can have made the stamp.

    Raises:
        TimeStampError: If it is not on this data, or its signature does not lead to a trusted certificate.
    """
    client, x509 = _libraries()
    decoded = _decoded(stamp)
    _check_imprint(decoded, data)
    if roots is not None:
        try:
            certificates = x509.load_pem_x509_certificates(roots)
        except ValueError as error:
            raise TimeStampError(f"the trusted certificates are no PEM: {error}") from None
        builder = client.VerifierBuilder()
        for certificate in certificates:
            builder = builder.add_root_certificate(certificate)
        try:
            builder.build().verify_message(decoded, data)
        except (client.VerificationError, ValueError) as error:
            raise TimeStampError(f"the time stamp is not signed by whom you trust: {error}") from None
    moment: datetime = decoded.tst_info.gen_time
    return moment


def _decoded(response: bytes) -> Any:
    client, _ = _libraries()
    try:
        decoded = client.decode_timestamp_response(response)
        _ = decoded.tst_info  # a refusal has none
    except ValueError as error:
        raise TimeStampError(f"the authority's answer is no time stamp: {error}") from None
    return decoded


def _check_imprint(decoded: Any, data: bytes) -> None:
    if decoded.tst_info.message_imprint.message != hashlib.sha256(data).digest():
        raise TimeStampError("the time stamp is on something else than this manifest")


def _libraries() -> tuple[Any, Any]:
    try:
        return importlib.import_module("rfc3161_client"), importlib.import_module("cryptography.x509")
    except ImportError:
        raise MissingLibraryError("a time stamp", extra="timestamp", library="rfc3161-client") from None
