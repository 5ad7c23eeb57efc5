#!/usr/bin/env python3
"""Makes record.ers over text.txt and other.txt (RFC 4998), with the authority of make-token.sh in the same folder.

One hash tree over both and a neighbour, a time-stamp renewal, and a hash-tree renewal with SHA-512; wrong.ers lacks the
first time-stamp in its renewal; twin.ers is renewed with SHA3-256, of the same length. Only hashlib and OpenSSL: nothing of what is tested.
"""
import hashlib
import subprocess

OIDS = {"sha256": "608648016503040201", "sha512": "608648016503040203", "sha3_256": "608648016503040208"}


def der(tag, data):
    count = len(data)
    if count < 0x80:
        return bytes([tag, count]) + data
    octets = count.to_bytes((count.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(octets)]) + octets + data


def digest(algorithm, data):
    return hashlib.new(algorithm, data).digest()


def token(algorithm, root):
    run = lambda *words: subprocess.run(["openssl", "ts", *words], check=True, stderr=subprocess.DEVNULL)
    run("-query", "-digest", root.hex(), f"-{algorithm.replace('_', '-')}", "-cert", "-out", "node.tsq")
    run("-reply", "-config", "tsa.cnf", "-section", "config", "-queryfile", "node.tsq", "-inkey", "tsa.key",
        "-signer", "tsa.pem", "-token_out", "-out", "node.der")
    return open("node.der", "rb").read()


def identifier(algorithm):
    return der(6, bytes.fromhex(OIDS[algorithm])) + b"\x05\x00"


def stamp(algorithm, lists):
    """An ArchiveTimeStamp over lists, each joined with the hash of the one before in ascending order; and its token."""
    root = None
    for values in lists:
        joined = sorted(values + ([root] if root else []))
        root = joined[0] if len(joined) == 1 else digest(algorithm, b"".join(joined))
    trees = b"".join(der(0x30, b"".join(der(4, value) for value in values)) for values in lists)
    made = token(algorithm, root)
    return der(0x30, der(0xA0, identifier(algorithm)) + der(0xA2, trees) + made), made


def record(chains):
    algorithms = b"".join(der(0x30, identifier(algorithm)) for algorithm in OIDS)
    return der(0x30, b"\x02\x01\x01" + der(0x30, algorithms) + der(0x30, b"".join(der(0x30, c) for c in chains)))


open("other.txt", "w").write("outro texto\n")
texts = [open(name, "rb").read() for name in ("text.txt", "other.txt")]
first, made = stamp("sha256", [[digest("sha256", text) for text in texts], [digest("sha256", b"neighbour")]])
renewal, _ = stamp("sha256", [[digest("sha256", made), digest("sha256", b"another token")]])
before = digest("sha512", der(0x30, der(0x30, first + renewal)))
tree, _ = stamp("sha512", [[digest("sha512", digest("sha512", text) + before) for text in texts]])
open("record.ers", "wb").write(record([first + renewal, tree]))
wrong, _ = stamp("sha256", [[digest("sha256", b"another token"), digest("sha256", b"a third")]])
open("wrong.ers", "wb").write(record([first + wrong]))
before = digest("sha3_256", der(0x30, der(0x30, first + renewal)))
twin, _ = stamp("sha3_256", [[digest("sha3_256", digest("sha3_256", text) + before) for text in texts]])
open("twin.ers", "wb").write(record([first + renewal, twin]))
