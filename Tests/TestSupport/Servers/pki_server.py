"""A whole PKI on loopback for the tests, by certomancer: CRLs, OCSP, a TSA. Prints its port, then serves until its input ends.

usage: pki_server.py FOLDER KEYS
Writes FOLDER/<label>.pem for each certificate. What it gives of CRLs and OCSP responses is changed as FOLDER/mode says: honest,
flip, garbage, huge, other; it answers If-None-Match, and writes a line to FOLDER/log for each request: kind and status.
"""
import base64
import hashlib
import os
import pathlib
import socketserver
import sys
import threading
import wsgiref.simple_server

from certomancer.integrations.animator import Animator, AnimatorArchStore
from certomancer.registry import CertLabel, CertomancerConfig

FOLDER = pathlib.Path(sys.argv[1])
KEYS = sys.argv[2]
CONFIGURATION = """
external-url-prefix: "http://127.0.0.1:{port}"
keysets:
  keys:
    path-prefix: {keys}
    keys:
      root: {{path: rsa-2048-01.pem}}
      interm: {{path: rsa-2048-02.pem}}
      signer: {{path: rsa-2048-03.pem}}
      tsa: {{path: rsa-2048-04.pem}}
      responder: {{path: rsa-2048-05.pem}}
      revoked: {{path: rsa-2048-06.pem}}
      stamper: {{path: rsa-2048-07.pem}}
pki-architectures:
  test:
    keyset: keys
    entity-defaults: {{country-name: BR, organization-name: Lastro Teste}}
    entities:
      root: {{common-name: AC Raiz de Teste}}
      interm: {{common-name: AC de Teste}}
      signer: {{common-name: FULANO DE TAL DE TESTE}}
      revoked: {{common-name: BELTRANO DE TAL DE TESTE}}
      tsa: {{common-name: ACT de Teste}}
      stamper: {{common-name: ACT Própria de Teste}}
      responder: {{common-name: OCSP de Teste}}
    certs:
      root:
        subject: root
        issuer: root
        subject-key: root
        authority-key: root
        validity: {{valid-from: "2020-01-01T00:00:00+0000", valid-to: "2049-01-01T00:00:00+0000"}}
        profiles: [{{id: simple-ca, params: {{crl-repo: root}}}}]
      interm:
        subject: interm
        issuer: root
        subject-key: interm
        authority-key: root
        validity: {{valid-from: "2020-01-01T00:00:00+0000", valid-to: "2049-01-01T00:00:00+0000"}}
        profiles: [{{id: simple-ca, params: {{max-path-len: 0, crl-repo: interm}}}}]
      signer:
        subject: signer
        issuer: interm
        subject-key: signer
        authority-key: interm
        validity: {{valid-from: "2020-01-01T00:00:00+0000", valid-to: "2049-01-01T00:00:00+0000"}}
        profiles: [digsig-commitment]
        extensions:
          - id: authority_information_access
            smart-value: {{schema: aia-urls, params: {{ocsp-responder-names: [interm], ca-issuer-links: [{{repo: interm}}]}}}}
      revoked:
        subject: revoked
        issuer: interm
        subject-key: revoked
        authority-key: interm
        validity: {{valid-from: "2020-01-01T00:00:00+0000", valid-to: "2049-01-01T00:00:00+0000"}}
        profiles: [digsig-commitment]
        extensions:
          - id: authority_information_access
            smart-value: {{schema: aia-urls, params: {{ocsp-responder-names: [interm], ca-issuer-links: [{{repo: interm}}]}}}}
        revocation: {{revoked-since: "2021-01-01T00:00:00+0000", reason: key_compromise}}
      responder:
        subject: responder
        issuer: interm
        subject-key: responder
        authority-key: interm
        validity: {{valid-from: "2020-01-01T00:00:00+0000", valid-to: "2049-01-01T00:00:00+0000"}}
        profiles: [ocsp-responder]
      tsa:
        subject: tsa
        issuer: root
        subject-key: tsa
        authority-key: root
        validity: {{valid-from: "2020-01-01T00:00:00+0000", valid-to: "2049-01-01T00:00:00+0000"}}
        extensions:
          - {{id: key_usage, critical: true, smart-value: {{schema: key-usage, params: [digital_signature]}}}}
          - {{id: extended_key_usage, critical: true, value: [time_stamping]}}
      stamper:
        subject: stamper
        issuer: interm
        subject-key: stamper
        authority-key: interm
        validity: {{valid-from: "2020-01-01T00:00:00+0000", valid-to: "2049-01-01T00:00:00+0000"}}
        extensions:
          - {{id: key_usage, critical: true, smart-value: {{schema: key-usage, params: [digital_signature]}}}}
          - {{id: extended_key_usage, critical: true, value: [time_stamping]}}
          - id: authority_information_access
            smart-value: {{schema: aia-urls, params: {{ocsp-responder-names: [interm], ca-issuer-links: [{{repo: interm}}]}}}}
    services:
      crl-repo:
        root: {{for-issuer: root, signing-key: root, simulated-update-schedule: P90D}}
        interm: {{for-issuer: interm, signing-key: interm, simulated-update-schedule: P7D}}
      cert-repo:
        interm: {{for-issuer: interm}}
      ocsp:
        interm: {{for-issuer: interm, responder-cert: responder, signing-key: responder}}
      time-stamping:
        tsa: {{signing-key: tsa, signing-cert: tsa}}
"""


class Server(socketserver.ThreadingMixIn, wsgiref.simple_server.WSGIServer):
    daemon_threads = True


class Handler(wsgiref.simple_server.WSGIRequestHandler):
    def log_message(self, *arguments):
        pass


def changed(body, kind, other):
    mode = (FOLDER / "mode").read_text().strip()
    if mode == "flip":
        return body[:-1] + bytes([body[-1] ^ 1])
    if mode == "garbage":
        return b"<html>not here</html>"
    if mode == "huge":
        return body + b"\0" * 3_000_000
    if mode == "other" and kind == "crls":
        return other()
    return body


def main():
    (FOLDER / "mode").write_text("honest")
    server = Server(("127.0.0.1", 0), Handler)
    port = server.server_address[1]
    (FOLDER / "pki.yml").write_text(CONFIGURATION.format(port=port, keys=KEYS))
    configuration = CertomancerConfig.from_file(str(FOLDER / "pki.yml"), key_search_dir="/")
    architecture = configuration.pki_archs["test"]
    for label in ["root", "interm", "signer", "revoked", "tsa", "stamper", "responder"]:
        der = architecture.get_cert(CertLabel(label)).dump()
        text = base64.encodebytes(der).decode()
        (FOLDER / (label + ".pem")).write_text(f"-----BEGIN CERTIFICATE-----\n{text}-----END CERTIFICATE-----\n")
    animator = Animator(AnimatorArchStore(configuration.pki_archs), with_web_ui=False)
    lock = threading.Lock()

    def get(path):
        """The body that certomancer gives for a path."""
        environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "SERVER_NAME": "x", "SERVER_PORT": "80",
                   "wsgi.url_scheme": "http", "wsgi.input": sys.stdin.buffer, "wsgi.errors": sys.stderr,
                   "SERVER_PROTOCOL": "HTTP/1.1"}
        parts = animator(environ, lambda status, headers, info=None: None)
        return b"".join(parts)

    def application(environ, start):
        with lock:
            status = {}

            def note(line, headers, info=None):
                status["line"], status["headers"] = line, headers

            body = b"".join(animator(environ, note))
            path = environ["PATH_INFO"]
            kind = path.split("/")[2] if path.count("/") > 2 else "none"
            line, headers = status["line"], [(n, v) for n, v in status["headers"] if n.lower() != "content-length"]
            if kind in ("crls", "ocsp") and line.startswith("200"):
                body = changed(body, kind, lambda: get("/test/crls/root/latest.crl"))
                if kind == "crls":
                    tag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
                    headers.append(("ETag", tag))
                    if environ.get("HTTP_IF_NONE_MATCH") == tag:
                        line, body = "304 Not Modified", b""
            with (FOLDER / "log").open("a") as log:
                log.write(kind + " " + line[:3] + "\n")
            start(line, headers + [("Content-Length", str(len(body)))])
            return [body]

    server.set_app(application)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(port, flush=True)
    sys.stdin.buffer.read()
    os._exit(0)


main()
