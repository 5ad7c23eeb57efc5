import ASN1
import SignatureValidation

/// The attributes of a signature that a report tells (ETSI TS 119 102-2 annex A).
struct ETSIAttributes {
    let signature: SignatureEntry
    let scope: String

    /// Nil where there is none to tell: the schema has no empty list.
    var element: MarkupElement? {
        let attributes =
            [signingTime, signingCertificate, policy].compactMap { $0 } + signature.timeStamps.compactMap(stamp)
            + [subFilter, byteRange].compactMap { $0 }
        return attributes.isEmpty ? nil : .xml("SignatureAttributes", attributes)
    }

    private var signingTime: MarkupElement? {
        signature.signingTimeClaimed.map { time in
            .xml("SigningTime", [MarkupAttribute("Signed", "true")], [.xml("Time", text: time.description)])
        }
    }

    private var signingCertificate: MarkupElement? {
        guard signature.format == .cades, let signer = signature.signer else { return nil }
        let object = ETSIObject(kind: .certificate, sha256: signer.sha256)
        return .xml(
            "SigningCertificate",
            [MarkupAttribute("Signed", "true")],
            [ETSIElements.reference("AttributeObject", object.identifier(scope))]
        )
    }

    private var subFilter: MarkupElement? {
        signature.pdf?.subFilter.map { name in
            .xml("SubFilter", [MarkupAttribute("Signed", "true")], [.xml("SubFilterElement", text: name)])
        }
    }

    private var byteRange: MarkupElement? {
        signature.pdf?.byteRange.map { range in
            .xml("ByteRange", text: range.map(String.init).joined(separator: " "))
        }
    }

    private var policy: MarkupElement? {
        signature.policyIdentifier.map { identifier in
            .xml(
                "SigPolicyIdentifier",
                [MarkupAttribute("Signed", "true")],
                [.xml("SigPolicyId", text: "urn:oid:\(identifier)")]
            )
        }
    }

    private func stamp(_ timeStamp: TimeStampEntry) -> MarkupElement? {
        guard let name = Self.names[timeStamp.kind.rawValue], let time = timeStamp.time, let sha256 = timeStamp.sha256
        else { return nil }
        let object = ETSIObject(kind: .timeStamp, sha256: sha256)
        return .xml(
            name,
            [MarkupAttribute("Signed", timeStamp.kind == .content ? "true" : "false")],
            [
                ETSIElements.reference("AttributeObject", object.identifier(scope)),
                .xml("TimeStampValue", text: time.description),
            ]
        )
    }

    private static let names = [
        "CONTENT_TIMESTAMP": "AllDataObjectsTimeStamp",
        "SIGNATURE_TIMESTAMP": "SignatureTimeStamp",
        "VALIDATIONDATA_TIMESTAMP": "SigAndRefsTimeStamp",
        "VALIDATIONDATA_REFSONLY_TIMESTAMP": "RefsOnlyTimeStamp",
        "ARCHIVE_TIMESTAMP": "ArchiveTimeStamp",
        "DOCUMENT_TIMESTAMP": "DocTimeStamp",
    ]
}
