"""A time stamp authority of our own on this machine, for tests: RFC 3161 over HTTP."""

import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib import import_module
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

# asn1crypto does not tell its types.
algos, cms, core, tsp, asn1_x509 = (
    import_module(f"asn1crypto.{name}") for name in ("algos", "cms", "core", "tsp", "x509")
)

STAMPED_AT = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
_POLICY = "1.3.6.1.4.1.13762.3"


class Authority:
    """A root, a certificate for time stamps, and what signs with it."""

    def __init__(self) -> None:
        root_key, self._key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
        self._root = _certificate("Test root", root_key, "Test root", root_key, is_authority=True)
        self._certificate = _certificate("Test authority", self._key, "Test root", root_key, is_authority=False)

    @property
    def roots(self) -> bytes:
        """The root as PEM."""
        return self._root.public_bytes(serialization.Encoding.PEM)

    def answer(self, query: bytes, *, on: bytes | None = None) -> bytes:
        """Return the response to a query; with ``on`` a stamp on something else."""
        asked = tsp.TimeStampReq.load(query)
        imprint = asked["message_imprint"]
        if on is not None:
            imprint["hashed_message"] = hashlib.sha256(on).digest()
        info = tsp.TSTInfo(
            {
                "version": "v1",
                "policy": _POLICY,
                "message_imprint": imprint,
                "serial_number": 1,
                "gen_time": STAMPED_AT,
                "nonce": asked["nonce"].native,
            }
        )
        granted = {"status": {"status": "granted"}, "time_stamp_token": self._signed(info)}
        return bytes(tsp.TimeStampResp(granted).dump())

    def _signed(self, info: Any) -> Any:
        content = info.dump()
        certificate = asn1_x509.Certificate.load(self._certificate.public_bytes(serialization.Encoding.DER))
        digest = algos.DigestAlgorithm({"algorithm": "sha256"})
        mark = tsp.ESSCertIDv2({"cert_hash": hashlib.sha256(certificate.dump()).digest()})
        attributes = cms.CMSAttributes(
            [
                cms.CMSAttribute({"type": "content_type", "values": ["tst_info"]}),
                cms.CMSAttribute({"type": "message_digest", "values": [hashlib.sha256(content).digest()]}),
                cms.CMSAttribute(
                    {"type": "signing_certificate_v2", "values": [tsp.SigningCertificateV2({"certs": [mark]})]}
                ),
            ]
        )
        signer = cms.SignerInfo(
            {
                "version": "v1",
                "sid": cms.SignerIdentifier(
                    "issuer_and_serial_number",
                    cms.IssuerAndSerialNumber(
                        {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
                    ),
                ),
                "digest_algorithm": digest,
                "signed_attrs": attributes,
                "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "sha256_ecdsa"}),
                "signature": self._key.sign(attributes.untag().dump(), ec.ECDSA(hashes.SHA256())),
            }
        )
        signed = cms.SignedData(
            {
                "version": "v3",
                "digest_algorithms": [digest],
                "encap_content_info": {"content_type": "tst_info", "content": core.ParsableOctetString(content)},
                "certificates": [certificate],
                "signer_infos": [signer],
            }
        )
        return cms.ContentInfo({"content_type": "signed_data", "content": signed})


@contextmanager
def served(answer: Any, *, kind: str = "application/timestamp-reply") -> Iterator[str]:
    """Serve ``answer(query)`` on this machine and return the address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            data = answer(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_arguments: object) -> None:
            """Keep silent."""

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _certificate(subject: str, key: Any, issuer: str, signing_key: Any, *, is_authority: bool) -> x509.Certificate:
    def name(words: str) -> x509.Name:
        return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, words)])

    builder = (
        x509.CertificateBuilder()
        .subject_name(name(subject))
        .issuer_name(name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(STAMPED_AT - timedelta(days=365))
        .not_valid_after(STAMPED_AT + timedelta(days=3650))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
    )
    if not is_authority:
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(signing_key, hashes.SHA256())
