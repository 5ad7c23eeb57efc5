package import ASN1

/// `SingleResponse` (RFC 6960 §4.2.1).
package struct SingleResponse: Hashable, Sendable {
    /// `CertStatus`.
    package enum Status: Hashable, Sendable {
        case good
        case revoked(at: Instant, reason: CRLReason?)
        case unknown
    }

    static let archiveCutoff = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 6)
    static let crlReferences = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 3)
    static let certHash = ObjectIdentifier(1, 3, 36, 8, 3, 13)

    package let certID: CertID
    package let status: Status
    package let thisUpdate: Instant
    package let nextUpdate: Instant?
    /// Status is kept for certificates that expired after this time (RFC 6960 §4.4.4).
    package let archiveCutoff: Instant?
    /// The CRL on which the answer stands (RFC 6960 §4.4.2).
    package let crlReference: CRLReference?
    /// The digest of the certificate that the responder knows; where it is another's, the answer is, too.
    package let certHash: CertHash?
    /// When the key is known or suspected to have become invalid, like a CRL entry's (RFC 5280 §5.3.2, RFC 6960 §4.4.5);
    /// nil where absent or unreadable: it changes no status.
    package let invalidityDate: Instant?
    package let extensions: [CertificateExtension]
    /// Critical extensions that are not processed: the answer must not be used.
    package let unknownCriticalExtensions: [ObjectIdentifier]

    init(_ element: Element) throws(ASN1Error) {
        var fields = try element.sequence()
        certID = try CertID(fields.next())
        status = try Self.status(fields.next())
        thisUpdate = try fields.next().generalizedTime()
        nextUpdate = try fields.optionalContext(0).map { time throws(ASN1Error) in
            try time.explicit().generalizedTime()
        }
        let list = try fields.optionalContext(1).map { list throws(ASN1Error) in
            try CertificateExtension.list(list.explicit())
        }
        try fields.end()
        extensions = list ?? []
        archiveCutoff = try Self.value(Self.archiveCutoff, extensions).map { value throws(ASN1Error) in
            try value.generalizedTime()
        }
        crlReference = try Self.value(Self.crlReferences, extensions).map { value throws(ASN1Error) in
            try CRLReference(value)
        }
        certHash = try Self.value(Self.certHash, extensions).map { value throws(ASN1Error) in try CertHash(value) }
        invalidityDate = try? Self.value(CRLEntryExtensions.invalidityDate, extensions)?.generalizedTime()
        // The entry extensions of CRLs may stand here, too (RFC 6960 §4.4.5); these two change no status.
        let known = [
            Self.archiveCutoff, Self.crlReferences, Self.certHash, CRLEntryExtensions.reasonCode,
            CRLEntryExtensions.invalidityDate,
        ]
        unknownCriticalExtensions = extensions.filter { $0.isCritical && !known.contains($0.identifier) }
            .map(\.identifier)
    }

    /// The value of the extension of this type; two of them would be two answers.
    private static func value(
        _ type: ObjectIdentifier,
        _ extensions: [CertificateExtension]
    ) throws(ASN1Error) -> Element? {
        let found = extensions.filter { $0.identifier == type }
        guard let item = found.first else { return nil }
        guard found.count == 1 else { throw ASN1Error(.duplicateElement, at: item.value.startIndex) }
        return try Element.parse(item.value, rules: .der)
    }

    private static func status(_ element: Element) throws(ASN1Error) -> Status {
        switch (element.tag.tagClass, element.tag.number) {
        case (.contextSpecific, 0):
            // [0] IMPLICIT NULL; with contents it may have been meant to say something else.
            guard !element.tag.isConstructed, element.content.isEmpty else {
                throw ASN1Error(.invalidValue, at: element.encoding.startIndex)
            }
            return .good
        case (.contextSpecific, 1):
            var fields = try element.children()
            let date = try fields.next().generalizedTime()
            let reason = try fields.optionalContext(0).map { reason throws(ASN1Error) in
                try reason.explicit().enumerated()
            }
            try fields.end()
            return .revoked(at: date, reason: reason.flatMap { CRLReason(rawValue: $0) })
        case (.contextSpecific, 2): return .unknown
        default: throw ASN1Error(.unexpectedTag, at: element.encoding.startIndex)
        }
    }
}
