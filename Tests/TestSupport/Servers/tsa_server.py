"""A time-stamp authority on loopback for the tests, which answers by OpenSSL's `ts` and lies as the path says.

usage: tsa_server.py FOLDER KEYS
FOLDER has the PEM certificates root, tsa, stranger, expired, noeku; KEYS the private keys. Prints its port, then serves until its
input ends.
"""
import http.server
import os
import pathlib
import re
import subprocess
import sys
import threading

FOLDER = pathlib.Path(sys.argv[1])
KEYS = pathlib.Path(sys.argv[2])
SIGNERS = {"tsa": "rsa-2048-04", "stranger": "rsa-2048-05", "expired": "rsa-2048-06", "noeku": "rsa-2048-07"}
LOCK = threading.Lock()
CONFIGURATION = """
[tsa]
serial = {folder}/serial
default_policy = 2.16.76.1.6.99
other_policies = 2.16.76.1.6.98
digests = {digests}
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
signer_digest = sha256
"""


def der(tag, content):
    length = len(content)
    if length < 128:
        return bytes([tag, length]) + content
    size = (length.bit_length() + 7) // 8
    return bytes([tag, 0x80 | size]) + length.to_bytes(size, "big") + content


def run(*arguments):
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True, cwd=FOLDER).stdout


def reply(request, signer="tsa", digests="sha256, sha384, sha512"):
    with LOCK:
        (FOLDER / "request").write_bytes(request)
        (FOLDER / "tsa.cnf").write_text(CONFIGURATION.format(folder=FOLDER, digests=digests))
        run("ts", "-reply", "-queryfile", "request", "-config", "tsa.cnf", "-section", "tsa", "-signer", f"{signer}.pem",
            "-inkey", str(KEYS / f"{SIGNERS[signer]}.pem"), "-out", "reply")
        return (FOLDER / "reply").read_bytes()


def signed_anew(request, signer="tsa", change=lambda info: info):
    """The TSTInfo of an honest reply, changed, under a signature that OpenSSL's ts would not make."""
    reply(request)
    with LOCK:
        run("ts", "-reply", "-in", "reply", "-token_out", "-out", "token")
        run("cms", "-verify", "-noverify", "-inform", "DER", "-in", "token", "-out", "info")
        (FOLDER / "changed").write_bytes(change((FOLDER / "info").read_bytes()))
        token = run("cms", "-sign", "-binary", "-nodetach", "-in", "changed", "-outform", "DER", "-md", "sha256",
                    "-econtent_type", "1.2.840.113549.1.9.16.1.4", "-cades", "-nosmimecap", "-signer", f"{signer}.pem",
                    "-inkey", str(KEYS / f"{SIGNERS[signer]}.pem"))
        return der(0x30, der(0x30, der(0x02, b"\0")) + token)


def flipped(request, place):
    changed = bytearray(request)
    changed[place] ^= 1
    return bytes(changed)


def answer(action, request):
    # version, imprint, policy, nonce of eight octets, certReq TRUE: the nonce ends three octets before the end.
    digest = request.index(b"\x04\x20") + 2 if b"\x04\x20" in request else 0
    if action == "good":
        return reply(request)
    if action == "nonce":
        return reply(flipped(request, len(request) - 4))
    if action == "imprint":
        return reply(flipped(request, digest))
    if action == "policy":
        # 2.16.76.1.6.99 and 2.16.76.1.6.98
        return reply(request.replace(bytes.fromhex("0605604c010663"), bytes.fromhex("0605604c010662")))
    if action == "rejected":
        return reply(request, digests="sha512")
    if action in ("stranger", "expired"):
        return reply(request, signer=action)
    if action == "noeku":
        return signed_anew(request, signer="noeku")
    if action == "time":
        return signed_anew(request, change=lambda info: re.sub(rb"\d{14}Z", b"20200101000000Z", info, count=1))
    if action == "garbage":
        return b"<html>Service Temporarily Unavailable</html>"
    if action == "cut":
        return reply(request)[:-20]
    if action == "huge":
        return reply(request) + b"\0" * (4 << 20)
    return None


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *arguments):
        pass

    def do_POST(self):
        request = self.rfile.read(int(self.headers["Content-Length"]))
        action = self.path.lstrip("/")
        if action == "slow":
            # Until the other side gives up.
            self.rfile.read(1)
            self.close_connection = True
            return
        if action == "busy":
            self.send_response(503)
            self.send_header("Retry-After", "3600")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if action == "secret":
            if self.headers.get("Authorization") != "Basic ZnVsYW5vOnNlZ3JlZG8=":
                self.send_response(401)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            action = "good"
        body = answer(action, request)
        with (FOLDER / "log").open("a") as log:
            log.write(action + "\n")
        self.send_response(200 if body is not None else 404)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(body or b"")))
        self.end_headers()
        try:
            self.wfile.write(body or b"")
        except OSError:
            self.close_connection = True


def main():
    (FOLDER / "serial").write_text("01\n")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.buffer.read()
    os._exit(0)


main()
