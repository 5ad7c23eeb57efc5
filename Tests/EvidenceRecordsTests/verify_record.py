#!/usr/bin/env python3
"""Verifies an EvidenceRecord (RFC 4998) by the text of the standard alone: hashlib and a small reader of DER.

usage: verify_record.py RECORD OBJECT...   prints "ok" and exits 0, or says what is wrong and exits 1.
Every object has to be in the first list of each chain; tokens' signatures are not verified.
"""
import hashlib
import sys

DIGESTS = {"608648016503040201": "sha256", "608648016503040202": "sha384", "608648016503040203": "sha512",
           "608648016503040204": "sha224", "2b0e03021a": "sha1", "608648016503040208": "sha3_256"}


def elements(data):
    """(tag, contents, whole encoding) of each DER element."""
    place = 0
    while place < len(data):
        start, tag, length = place, data[place], data[place + 1]
        place += 2
        if length > 0x80:
            count = length & 0x7f
            length = int.from_bytes(data[place:place + count], "big")
            place += count
        yield tag, data[place:place + length], data[start:place + length]
        place += length


def inside(data):
    return list(elements(data))


def header(count):
    if count < 0x80:
        return bytes([0x30, count])
    octets = count.to_bytes((count.bit_length() + 7) // 8, "big")
    return bytes([0x30, 0x80 | len(octets)]) + octets


def digest(algorithm, data):
    return hashlib.new(algorithm, data).digest()


def tst_info(content_info):
    signed_data = inside(inside(inside(content_info)[1][1])[0][1])
    octets = inside(inside(signed_data[2][1])[1][1])[0][1]
    info = inside(inside(octets)[0][1])
    imprint = inside(info[2][1])
    time = next(contents for tag, contents, _ in info if tag == 0x18)
    return DIGESTS[inside(imprint[0][1])[0][1].hex()], imprint[1][1], time


def archive_time_stamp(data):
    algorithm, lists, token, contents = None, [], None, None
    for tag, inner, whole in elements(data):
        if tag == 0xa0:
            algorithm = DIGESTS[inside(inner)[0][1].hex()]
        elif tag == 0xa2:
            lists = [[value for _, value, _ in elements(part)] for _, part, _ in elements(inner)]
        elif tag == 0x30:
            token, contents = whole, inner
    return algorithm, lists, token, contents


def root(algorithm, lists):
    hashed = None
    for values in lists:
        values = sorted(values + ([hashed] if hashed else []))
        hashed = values[0] if len(values) == 1 else digest(algorithm, b"".join(values))
    return hashed


def verify(record, objects):
    fields = inside(inside(record)[0][1])
    assert fields[0][1] == b"\x01", "version"
    chains = inside(fields[-1][1])
    last_time = b""
    for number, (_, chain, _) in enumerate(chains):
        previous, first_algorithm = None, None
        for _, data, _ in elements(chain):
            algorithm, lists, token, contents = archive_time_stamp(data)
            named, imprint, time = tst_info(contents)
            algorithm = algorithm or named
            first_algorithm = first_algorithm or algorithm
            assert algorithm == named == first_algorithm, "algorithm"
            if previous is None:
                wanted = [digest(algorithm, data) for data in objects]
                if number:
                    before = b"".join(whole for _, _, whole in chains[:number])
                    wanted = [digest(algorithm, one + digest(algorithm, header(len(before)) + before)) for one in wanted]
            else:
                wanted = [digest(algorithm, previous)]
            if lists:
                assert all(one in lists[0] for one in wanted), "not in the first list"
                assert root(algorithm, lists) == imprint, "root"
            else:
                assert wanted == [imprint], "imprint"
            assert time[:14] >= last_time, "order of time"
            previous, last_time = token, time[:14]


if __name__ == "__main__":
    try:
        verify(open(sys.argv[1], "rb").read(), [open(path, "rb").read() for path in sys.argv[2:]])
    except (AssertionError, IndexError, KeyError, StopIteration) as error:
        print(f"wrong: {error}")
        sys.exit(1)
    print("ok")
