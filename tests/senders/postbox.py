"""A mail server on this machine, as far as one message goes: SMTP under TLS, with a login."""

import base64
import socketserver
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

NAME = "localhost"
LOGIN = base64.b64encode(b"\0tea\0steeped").decode()


@dataclass
class Postbox:
    """What came in. `refuses` is a command to turn down."""

    port: int = 0
    trust: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    refuses: str = ""
    mails: list[bytes] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)


class Clerk(socketserver.StreamRequestHandler):
    """Speaks with one client."""

    timeout = 5

    def handle(self):
        self.secure = False
        if self.server.implicit:
            self.start_tls()
        self.say("220 here")
        while command := self.rfile.readline().decode().strip():
            self.server.box.heard.append(command)
            verb = command.partition(" ")[0].upper()
            if verb == self.server.box.refuses:
                self.say("554 not now")
            else:
                getattr(self, f"on_{verb.lower()}")()

    def finish(self):
        super().finish()
        self.connection.close()

    def say(self, line):
        self.wfile.write(f"{line}\r\n".encode())

    def start_tls(self):
        self.connection = self.server.tls.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", 0)
        self.secure = True

    def on_ehlo(self):
        self.say("250-here")
        self.say("250 AUTH PLAIN" if self.secure else "250 STARTTLS")

    def on_starttls(self):
        self.say("220 go on")
        self.start_tls()

    def on_auth(self):
        known = self.server.box.heard[-1].endswith(LOGIN)
        self.say("235 welcome" if known else "535 who are you")

    def on_mail(self):
        self.say("250 ok")

    on_rcpt = on_rset = on_mail

    def on_data(self):
        self.say("354 speak")
        lines = iter(self.rfile.readline, b".\r\n")
        self.server.box.mails.append(b"".join(lines))
        self.say("250 ok")

    def on_quit(self):
        self.say("221 bye")


class Office(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self, box, tls, *, implicit):
        super().__init__(("127.0.0.1", 0), Clerk)
        self.box, self.tls, self.implicit = box, tls, implicit

    def handle_error(self, request, client_address):
        """A client that does not trust us hangs up; that is what is tested."""


@contextmanager
def opened(folder: Path, *, implicit: bool = False) -> Iterator[Postbox]:
    certificate = _certificate(folder)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    box = Postbox(trust=ssl.create_default_context(cafile=str(certificate)))
    with Office(box, tls, implicit=implicit) as office:
        box.port = office.server_address[1]
        thread = threading.Thread(target=office.serve_forever, args=(0.01,))
        thread.start()
        yield box
        office.shutdown()
        thread.join()


def _certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return path
