"""Times pyHanko in process over one detached CMS signature; prints microseconds for one validation."""

import asyncio
import datetime
import pathlib
import sys
import time

from asn1crypto import cms, crl, x509
from pyhanko.sign.validation.generic_cms import async_validate_detached_cms
from pyhanko_certvalidator import ValidationContext

folder = pathlib.Path(sys.argv[1])
content = (folder / "content").read_bytes()
signature = (folder / "signature.p7s").read_bytes()
root = x509.Certificate.load((folder / "root.der").read_bytes())
others = [x509.Certificate.load(p.read_bytes()) for p in sorted(folder.glob("ca-*.der"))]
lists = [crl.CertificateList.load(p.read_bytes()) for p in sorted(folder.glob("list-*.der"))]
moment = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)


def validate():
    context = ValidationContext(
        trust_roots=[root], other_certs=others, crls=lists, moment=moment, revocation_mode="require", allow_fetching=False
    )
    signed_data = cms.ContentInfo.load(signature)["content"]
    status = asyncio.run(async_validate_detached_cms(content, signed_data, signer_validation_context=context))
    assert status.valid and status.trusted, status.summary()


validate()
best = float("inf")
for _ in range(5):
    start = time.perf_counter()
    for _ in range(20):
        validate()
    best = min(best, (time.perf_counter() - start) / 20)
print(best * 1e6)
