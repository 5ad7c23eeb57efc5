"""Makes the signed PDF files of pyhanko/ with pyHanko, under a PKI of invented names at fixed times.

    python3 Tests/Vectors/pdf/make.py        (pyhanko of PyPI is needed)

Keys are those of Tests/TestPKI/Keys. File identifiers and salts are random: a second run gives other bytes of the same meaning.
Beside the files stand trust/ (root and CAs), revocation/ (the CRLs of the day) and manifest.json: what pyHanko itself says of each.
"""

import asyncio
import datetime
import hashlib
import io
import json
import pathlib
import sys

from asn1crypto import keys as asn1_keys, x509 as asn1_x509, crl as asn1_crl
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.crypt import StandardSecurityHandler
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter, copy_into_new_writer
from pyhanko.sign import fields, signers, timestamps
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.signers import pdf_signer
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.stamp import TextStampStyle
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

HERE = pathlib.Path(__file__).resolve().parent
KEYS = HERE.parent.parent / "TestPKI" / "Keys"
OUT = HERE / "pyhanko"
UTC = datetime.timezone.utc
SIGNED = datetime.datetime(2025, 3, 10, 14, 0, 0, tzinfo=UTC)
STAMPED = datetime.datetime(2025, 3, 10, 14, 1, 0, tzinfo=UTC)
ARCHIVED = datetime.datetime(2025, 3, 10, 15, 0, 0, tzinfo=UTC)
JUDGED = datetime.datetime(2025, 3, 10, 18, 0, 0, tzinfo=UTC)
NAME = "ICP-Ficticia para Testes"


class FixedTime(datetime.datetime):
    """pyHanko asks this clock for the time of signing."""

    @classmethod
    def now(cls, tz=None):
        return SIGNED.astimezone(tz or UTC)


pdf_signer.datetime = FixedTime


def key(name):
    return serialization.load_pem_private_key((KEYS / f"{name}.pem").read_bytes(), None)


def name(common):
    return x509.Name([
        x509.NameAttribute(NameOID.COUNTRY_NAME, "BR"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, NAME),
        x509.NameAttribute(NameOID.COMMON_NAME, common),
    ])


def usage(*named):
    every = ("digital_signature content_commitment key_encipherment data_encipherment key_agreement key_cert_sign"
             " crl_sign encipher_only decipher_only").split()
    return x509.KeyUsage(**{one: one in named for one in every})


def issue(common, own_key, issuer, issuer_key, serial, authority=False, stamping=False, years=(2024, 2027)):
    builder = (
        x509.CertificateBuilder().subject_name(name(common)).issuer_name(name(issuer)).serial_number(serial)
        .public_key(own_key.public_key())
        .not_valid_before(datetime.datetime(years[0], 1, 1)).not_valid_after(datetime.datetime(years[1], 1, 1))
        .add_extension(x509.BasicConstraints(authority, None), True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(own_key.public_key()), False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), False)
    )
    if authority:
        builder = builder.add_extension(usage("key_cert_sign", "crl_sign"), True)
    else:
        builder = builder.add_extension(usage("digital_signature", "content_commitment"), True)
    if stamping:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), True)
    return builder.sign(issuer_key, hashes.SHA256())


def revocation_list(issuer, issuer_key, number):
    return (
        x509.CertificateRevocationListBuilder().issuer_name(name(issuer))
        .last_update(datetime.datetime(2025, 3, 10, 17, 0, 0)).next_update(datetime.datetime(2025, 3, 11, 17, 0, 0))
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), False)
        .add_extension(x509.CRLNumber(number), False)
        .sign(issuer_key, hashes.SHA256())
    )


ROOT, ISSUING = "AC Raiz Ficticia", "AC Emissora Ficticia"
root_key, issuing_key, stamping_key = key("rsa-2048-01"), key("rsa-2048-02"), key("rsa-2048-04")
root = issue(ROOT, root_key, ROOT, root_key, 1, authority=True, years=(2020, 2040))
issuing = issue(ISSUING, issuing_key, ROOT, root_key, 2, authority=True, years=(2022, 2030))
stamping = issue("Carimbo do Tempo Ficticio", stamping_key, ISSUING, issuing_key, 3, stamping=True)
people = {
    one: issue(one, key(file), ISSUING, issuing_key, serial)
    for serial, (one, file) in enumerate(
        [("FULANO DE TAL DE TESTE", "rsa-2048-06"), ("BELTRANO DE TAL DE TESTE", "rsa-2048-07"),
         ("EMPRESA FICTICIA LTDA", "rsa-2048-10")], start=10)
}
person_keys = {"FULANO DE TAL DE TESTE": "rsa-2048-06", "BELTRANO DE TAL DE TESTE": "rsa-2048-07",
               "EMPRESA FICTICIA LTDA": "rsa-2048-10"}
lists = {"raiz": revocation_list(ROOT, root_key, 7), "emissora": revocation_list(ISSUING, issuing_key, 8)}


def der(item):
    return item.public_bytes(serialization.Encoding.DER)


def certificate(item):
    return asn1_x509.Certificate.load(der(item))


def private(file):
    data = key(file).private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return asn1_keys.PrivateKeyInfo.load(data)


def context(moment):
    return ValidationContext(
        trust_roots=[certificate(root)], other_certs=[certificate(issuing), certificate(stamping)],
        crls=[asn1_crl.CertificateList.load(der(one)) for one in lists.values()],
        moment=moment, allow_fetching=False, revocation_mode="require", time_tolerance=datetime.timedelta(hours=12))


def signer(who):
    registry = SimpleCertificateStore()
    registry.register(certificate(issuing))
    return signers.SimpleSigner(
        signing_cert=certificate(people[who]), signing_key=private(person_keys[who]), cert_registry=registry)


def stamper(moment):
    registry = SimpleCertificateStore()
    return timestamps.DummyTimeStamper(
        tsa_cert=certificate(stamping), tsa_key=private("rsa-2048-04"), certs_to_embed=registry, fixed_dt=moment,
        include_nonce=False)


def base(with_form=False, stream=False):
    """One page of text; with a form: a text field `data`, a signature field `Locatario`."""
    writer = PdfFileWriter(stream_xrefs=stream)
    font = writer.add_object(generic.DictionaryObject({
        generic.pdf_name("/Type"): generic.pdf_name("/Font"), generic.pdf_name("/Subtype"): generic.pdf_name("/Type1"),
        generic.pdf_name("/BaseFont"): generic.pdf_name("/Helvetica")}))
    resources = generic.DictionaryObject({generic.pdf_name("/Font"): generic.DictionaryObject({generic.pdf_name("/F1"): font})})
    from pyhanko.pdf_utils.writer import PageObject
    content = writer.add_object(generic.StreamObject(
        stream_data=b"BT /F1 12 Tf 72 720 Td (Contrato inventado para testes) Tj ET"))
    page = writer.insert_page(PageObject(contents=content, media_box=(0, 0, 595, 842), resources=resources))
    if with_form:
        shown = writer.add_object(generic.StreamObject(
            {generic.pdf_name("/Type"): generic.pdf_name("/XObject"), generic.pdf_name("/Subtype"): generic.pdf_name("/Form"),
             generic.pdf_name("/BBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 200, 20)))}, stream_data=b"/Tx BMC EMC"))
        field = writer.add_object(generic.DictionaryObject({
            generic.pdf_name("/Type"): generic.pdf_name("/Annot"), generic.pdf_name("/Subtype"): generic.pdf_name("/Widget"),
            generic.pdf_name("/FT"): generic.pdf_name("/Tx"), generic.pdf_name("/T"): generic.pdf_string("data"),
            generic.pdf_name("/F"): generic.NumberObject(4), generic.pdf_name("/P"): page,
            generic.pdf_name("/DA"): generic.pdf_string("/F1 10 Tf 0 g"),
            generic.pdf_name("/Rect"): generic.ArrayObject(map(generic.NumberObject, (72, 600, 272, 620))),
            generic.pdf_name("/AP"): generic.DictionaryObject({generic.pdf_name("/N"): shown})}))
        page.get_object()[generic.pdf_name("/Annots")] = generic.ArrayObject([field])
        writer.root[generic.pdf_name("/AcroForm")] = generic.DictionaryObject({
            generic.pdf_name("/Fields"): generic.ArrayObject([field]), generic.pdf_name("/DA"): generic.pdf_string("/F1 10 Tf 0 g"),
            generic.pdf_name("/DR"): resources})
        fields.append_signature_field(writer, fields.SigFieldSpec("Locatario", box=(72, 200, 272, 240)))
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def fill(data, value):
    """Writes a value and an appearance for it into the field `data`."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    field = next(one for one in writer.root["/AcroForm"]["/Fields"] if one.get_object()["/T"] == "data").get_object()
    shown = writer.add_object(generic.StreamObject(
        {generic.pdf_name("/Type"): generic.pdf_name("/XObject"), generic.pdf_name("/Subtype"): generic.pdf_name("/Form"),
         generic.pdf_name("/BBox"): generic.ArrayObject(map(generic.NumberObject, (0, 0, 200, 20))),
         generic.pdf_name("/Resources"): writer.root["/AcroForm"]["/DR"]},
        stream_data=f"/Tx BMC q BT /F1 10 Tf 0 g 2 6 Td ({value}) Tj ET Q EMC".encode()))
    field[generic.pdf_name("/V")] = generic.pdf_string(value)
    field[generic.pdf_name("/AP")] = generic.DictionaryObject({generic.pdf_name("/N"): shown})
    writer.update_container(field)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def sign(data, who="FULANO DE TAL DE TESTE", field="Assinatura1", stamped=None, box=None, password=None, reserved=6000, **metadata):
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    if password is not None:
        writer.encrypt(password)
    metadata.setdefault("subfilter", fields.SigSeedSubFilter.PADES)
    settings = signers.PdfSignatureMetadata(field_name=field, md_algorithm="sha256", **metadata)
    spec = fields.SigFieldSpec(field, box=box) if box else None
    output = io.BytesIO()
    style = TextStampStyle(stamp_text="Assinado: %(signer)s", border_width=1) if box or field == "Locatario" else None
    maker = signers.PdfSigner(
        settings, signer=signer(who), timestamper=stamper(stamped) if stamped else None, new_field_spec=spec, stamp_style=style)
    asyncio.run(maker.async_sign_pdf(writer, output=output, bytes_reserved=2 * reserved))
    return output.getvalue()


def encrypted():
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(base())))
    handler = StandardSecurityHandler.build_from_pw("proprietario", "")
    writer.security_handler = handler
    writer._encrypt = writer.add_object(handler.as_pdf_object())
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def archived(data):
    from pyhanko.sign.signers import PdfTimeStamper
    output = io.BytesIO()
    PdfTimeStamper(stamper(ARCHIVED)).update_archival_timestamp_chain(
        PdfFileReader(io.BytesIO(data)), context(JUDGED), output=output)
    return output.getvalue()


LT = dict(validation_context=context(STAMPED), embed_validation_info=True)
CERTIFY = {p: dict(certify=True, docmdp_permissions=fields.MDPPerm(p)) for p in (1, 2, 3)}


def three():
    data = sign(base(), box=(72, 100, 272, 140), stamped=STAMPED)
    data = sign(data, "BELTRANO DE TAL DE TESTE", "Assinatura2", box=(300, 100, 500, 140), stamped=STAMPED)
    return sign(data, "EMPRESA FICTICIA LTDA", "Assinatura3", box=(72, 40, 272, 80), stamped=STAMPED)


def certified_and_filled():
    data = fill(sign(base(with_form=True), "EMPRESA FICTICIA LTDA", **CERTIFY[2]), "10/03/2025")
    return sign(data, field="Locatario", stamped=STAMPED)


FILES = {
    "b-b": (lambda: sign(base()), "B-B"),
    "b-t": (lambda: sign(base(), stamped=STAMPED), "B-T"),
    "b-lt": (lambda: sign(base(), stamped=STAMPED, **LT), "B-LT"),
    "b-lta": (lambda: sign(base(), stamped=STAMPED, use_pades_lta=True, **LT), "B-LTA"),
    "b-lta-renewed": (lambda: archived(sign(base(), stamped=STAMPED, use_pades_lta=True, **LT)), "B-LTA"),
    "b-b-xref-stream": (lambda: sign(base(stream=True)), "B-B"),
    "b-lta-xref-stream": (lambda: sign(base(stream=True), stamped=STAMPED, use_pades_lta=True, **LT), "B-LTA"),
    "visible": (lambda: sign(base(), box=(72, 100, 272, 140)), "B-B"),
    "three-signers": (three, "B-T"),
    "certified-p1": (lambda: sign(base(), **CERTIFY[1]), "B-B"),
    "certified-p2": (lambda: sign(base(), **CERTIFY[2]), "B-B"),
    "certified-p3": (lambda: sign(base(), **CERTIFY[3]), "B-B"),
    "certified-p1-archived": (lambda: sign(base(), stamped=STAMPED, use_pades_lta=True, **LT, **CERTIFY[1]), "B-LTA"),
    "certified-p2-filled-signed": (certified_and_filled, None),
    "encrypted": (lambda: sign(encrypted(), password=""), "B-B"),
    "encrypted-b-t": (lambda: sign(encrypted(), password="", stamped=STAMPED), "B-T"),
    "pkcs7-detached": (lambda: sign(base(), subfilter=fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED), None),
    "pkcs7-detached-revocation": (
        lambda: sign(base(), subfilter=fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED, stamped=STAMPED, **LT), None),
}


def verdicts(data):
    """What pyHanko says of each signature, oldest first."""
    reader = PdfFileReader(io.BytesIO(data), strict=False)
    if reader.encrypted:
        reader.decrypt("")
    result = []
    for embedded in reader.embedded_signatures:
        is_stamp = embedded.sig_object["/Type"] == "/DocTimeStamp"
        status = (validate_pdf_timestamp if is_stamp else validate_pdf_signature)(embedded, context(JUDGED))
        assert status.intact and status.valid and status.trusted, status.pretty_print_details()
        assert status.modification_level in (
            ModificationLevel.NONE, ModificationLevel.LTA_UPDATES, ModificationLevel.FORM_FILLING), status.modification_level
        result.append({"field": embedded.field_name, "isTimeStamp": is_stamp, "coverage": status.coverage.name,
                       "modifications": status.modification_level.name})
    return result


def main():
    manifest = {"made": "pyHanko", "validationTime": JUDGED.isoformat().replace("+00:00", "Z"), "files": []}
    for folder, contents in {
        "trust": {"raiz.cer": der(root)}, "certificates": {"emissora.cer": der(issuing)},
        "revocation": {f"{one}.crl": der(item) for one, item in lists.items()},
    }.items():
        (OUT / folder).mkdir(parents=True, exist_ok=True)
        for file, data in contents.items():
            (OUT / folder / file).write_bytes(data)
    for file, (make, level) in FILES.items():
        data = make()
        assert len(data) < 60_000, (file, len(data))
        (OUT / f"{file}.pdf").write_bytes(data)
        manifest["files"].append({
            "file": f"{file}.pdf", "sha256": hashlib.sha256(data).hexdigest(), "baseline": level, "signatures": verdicts(data)})
    (OUT / "manifest.json").write_text(json.dumps(manifest, indent=1) + "\n")


def material(folder):
    """Writes what other signers need: a PKCS #12 file with the password `teste`, and files to be signed."""
    who = "FULANO DE TAL DE TESTE"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "fulano.p12").write_bytes(pkcs12.serialize_key_and_certificates(
        b"fulano", key(person_keys[who]), people[who], [issuing, root], serialization.BestAvailableEncryption(b"teste")))
    (folder / "base.pdf").write_bytes(base())
    for file, box in {"invisible.pdf": (0, 0, 0, 0), "visible.pdf": (72, 100, 272, 140)}.items():
        writer = copy_into_new_writer(PdfFileReader(io.BytesIO(base())))
        fields.append_signature_field(writer, fields.SigFieldSpec("Assinatura1", box=box))
        output = io.BytesIO()
        writer.write(output)
        (folder / file).write_bytes(output.getvalue())


if len(sys.argv) == 3 and sys.argv[1] == "material":
    material(pathlib.Path(sys.argv[2]))
else:
    main()
