#!/usr/bin/env python3
"""Verifies a log and its proofs from the specifications alone: RFC 6962 §2.1, tlog-tiles, tlog-checkpoint, signed-note.

verify_log.py log DIRECTORY VERIFIER-KEY    the signature, every entry, the root, every archived checkpoint
verify_log.py proofs < LINES                lines "I index size digest" and "C older newer digest" about the
                                            tree of the entries "entry 0", "entry 1", …; the digest is SHA-256 of leaf
                                            and root, or both roots, and the proof's path
Only the standard library and the openssl command are used.
"""
import base64
import functools
import hashlib
import os
import subprocess
import sys
import tempfile


def leaf(entry):
    return hashlib.sha256(b"\x00" + entry).digest()


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """RFC 6962 §2.1 as it is written there."""

    def __init__(self, leaves):
        self.leaves = leaves
        self.head = functools.lru_cache(maxsize=None)(self.head)

    @staticmethod
    def split(count):
        return 1 << (count - 1).bit_length() - 1

    def head(self, start, end):
        if end == start:
            return hashlib.sha256(b"").digest()
        if end == start + 1:
            return self.leaves[start]
        k = self.split(end - start)
        return node(self.head(start, start + k), self.head(start + k, end))

    def path(self, m, start, end):
        if end - start == 1:
            return []
        k = self.split(end - start)
        if m < k:
            return self.path(m, start, start + k) + [self.head(start + k, end)]
        return self.path(m - k, start + k, end) + [self.head(start, start + k)]

    def proof(self, m, start, end, known):
        if m == end - start:
            return [] if known else [self.head(start, end)]
        k = self.split(end - start)
        if m <= k:
            return self.proof(m, start, start + k, known) + [self.head(start + k, end)]
        return self.proof(m - k, start + k, end, False) + [self.head(start, start + k)]


def proofs(lines):
    tree = Tree([leaf(b"entry %d" % index) for index in range(2048)])
    count = 0
    for line in lines:
        kind, a, b, digest = line.split()
        a, b = int(a), int(b)
        if kind == "I":
            expected = [tree.leaves[a], tree.head(0, b)] + tree.path(a, 0, b)
        else:
            expected = [tree.head(0, a), tree.head(0, b)] + (tree.proof(a, 0, b, True) if a else [])
        assert base64.b64decode(digest) == hashlib.sha256(b"".join(expected)).digest(), line
        count += 1
    print("proofs", count)


def elements(number):
    text = "%03d" % (number % 1000)
    while number >= 1000:
        number //= 1000
        text = "x%03d/%s" % (number % 1000, text)
    return text


def read(*parts):
    with open(os.path.join(*parts), "rb") as file:
        return file.read()


def checkpoint(note, key):
    """The origin, size and root of a checkpoint whose signature openssl has verified."""
    name, identifier, encoded = key.split("+", 2)
    public = base64.b64decode(encoded, validate=True)
    assert len(public) == 33 and public[0] == 1
    assert hashlib.sha256(name.encode() + b"\n" + public).digest()[:4].hex() == identifier
    text, signatures = note.decode().rsplit("\n\n", 1)
    text += "\n"
    for line in signatures.splitlines():
        dash, signer, value = line.split(" ")
        value = base64.b64decode(value, validate=True)
        if dash == "\u2014" and signer == name and value[:4].hex() == identifier:
            break
    else:
        raise AssertionError("not signed by the key")
    with tempfile.TemporaryDirectory() as folder:
        files = {"key": bytes.fromhex("302a300506032b6570032100") + public[1:], "text": text.encode(), "sig": value[4:]}
        for file, content in files.items():
            with open(os.path.join(folder, file), "wb") as output:
                output.write(content)
        subprocess.run(
            ["openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", "key",
             "-in", "text", "-sigfile", "sig"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    origin, size, root = text.split("\n")[:3]
    assert str(int(size)) == size
    return origin, int(size), base64.b64decode(root, validate=True)


def tile(folder, place, index, count):
    """A tile or bundle of the tree in which its level has `count` hashes."""
    width = min(256, count - 256 * index)
    return read(folder, "tile", str(place), elements(index) + ("" if width == 256 else ".p/%d" % width)), width


def log(folder, key):
    _, size, root = checkpoint(read(folder, "checkpoint"), key)
    leaves = []
    for index in range((size + 255) // 256):
        bundle, width = tile(folder, "entries", index, size)
        for _ in range(width):
            length = int.from_bytes(bundle[:2], "big")
            assert len(bundle) >= 2 + length
            leaves.append(leaf(bundle[2:2 + length]))
            bundle = bundle[2 + length:]
        assert not bundle
    tree = Tree(leaves)
    assert tree.head(0, size) == root
    level, count = 0, size
    while count:
        for index in range((count + 255) // 256):
            data, width = tile(folder, level, index, count)
            hashes = [tree.head((256 * index + i) << 8 * level, (256 * index + i + 1) << 8 * level) for i in range(width)]
            assert data == b"".join(hashes), (level, index)
        level, count = level + 1, count >> 8
    archived = 0
    for base, _, names in os.walk(os.path.join(folder, "checkpoints")):
        for name in names:
            path = os.path.relpath(os.path.join(base, name), os.path.join(folder, "checkpoints"))
            _, older, head = checkpoint(read(base, name), key)
            assert path == elements(older) and older <= size and tree.head(0, older) == head, path
            archived += 1
    print("log", size, root.hex(), archived)


if sys.argv[1] == "proofs":
    proofs(sys.stdin)
else:
    log(sys.argv[2], sys.argv[3])
