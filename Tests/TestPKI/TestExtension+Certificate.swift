package import ASN1

extension TestExtension {
    /// BasicConstraints (RFC 5280 §4.2.1.9), critical as a CA must have it.
    package static func basicConstraints(ca: Bool, pathLength: Int? = nil) -> TestExtension {
        certificateExtension(
            19,
            critical: true,
            DEREncoder.sequence(
                ca ? DEREncoder.boolean(true) : [],
                pathLength.map { DEREncoder.integer($0) } ?? []
            )
        )
    }

    /// KeyUsage (RFC 5280 §4.2.1.3), critical.
    package static func keyUsage(_ bits: TestKeyUsage...) -> TestExtension { keyUsages(bits) }

    /// KeyUsage with a list of bits.
    package static func keyUsages(_ bits: [TestKeyUsage]) -> TestExtension {
        certificateExtension(15, critical: true, DEREncoder.namedBits(bits.map(\.rawValue)))
    }

    /// ExtKeyUsage (RFC 5280 §4.2.1.12), not critical.
    package static func extendedKeyUsage(_ purposes: TestExtendedKeyUsage...) -> TestExtension {
        extendedKeyUsages(purposes)
    }

    /// ExtKeyUsage with a list of purposes.
    package static func extendedKeyUsages(_ purposes: [TestExtendedKeyUsage]) -> TestExtension {
        certificateExtension(
            37,
            DEREncoder.sequence(of: purposes.map { DEREncoder.objectIdentifier($0.identifier) })
        )
    }

    /// SubjectKeyIdentifier (RFC 5280 §4.2.1.2): SHA-1 of the subject's key.
    package static let subjectKeyIdentifier = TestExtension(ObjectIdentifier(2, 5, 29, 14)) {
        DEREncoder.octetString($0.subjectKeyIdentifier)
    }

    /// SubjectKeyIdentifier with another value.
    package static func subjectKeyIdentifier(_ identifier: [UInt8]) -> TestExtension {
        certificateExtension(14, DEREncoder.octetString(identifier))
    }

    /// AuthorityKeyIdentifier (RFC 5280 §4.2.1.1) with the issuer's key identifier.
    package static let authorityKeyIdentifier = TestExtension(ObjectIdentifier(2, 5, 29, 35)) {
        DEREncoder.sequence(DEREncoder.implicit(0, DEREncoder.octetString($0.issuerKeyIdentifier)))
    }

    /// AuthorityKeyIdentifier with the issuer's key identifier, and its certificate's issuer and serial number.
    package static let authorityKeyIdentifierWithIssuer = TestExtension(ObjectIdentifier(2, 5, 29, 35)) { context in
        DEREncoder.sequence(
            DEREncoder.implicit(0, DEREncoder.octetString(context.issuerKeyIdentifier)),
            DEREncoder.implicit(1, DEREncoder.sequence(DEREncoder.explicit(4, context.issuerIssuer))),
            DEREncoder.implicit(2, DEREncoder.integer(content: context.issuerSerialNumber))
        )
    }

    /// AuthorityKeyIdentifier with another value.
    package static func authorityKeyIdentifier(_ identifier: [UInt8]) -> TestExtension {
        certificateExtension(35, DEREncoder.sequence(DEREncoder.implicit(0, DEREncoder.octetString(identifier))))
    }

    /// SubjectAltName (RFC 5280 §4.2.1.6), not critical.
    package static func subjectAlternativeName(_ names: TestGeneralName...) -> TestExtension {
        subjectAlternativeName(names)
    }

    /// SubjectAltName of a list of names.
    package static func subjectAlternativeName(_ names: [TestGeneralName]) -> TestExtension {
        certificateExtension(17, TestGeneralName.sequence(names))
    }

    /// IssuerAltName (RFC 5280 §4.2.1.7), not critical.
    package static func issuerAlternativeName(_ names: TestGeneralName...) -> TestExtension {
        certificateExtension(18, TestGeneralName.sequence(names))
    }

    /// NameConstraints (RFC 5280 §4.2.1.10), critical.
    package static func nameConstraints(
        permitted: [TestGeneralName] = [],
        excluded: [TestGeneralName] = []
    ) -> TestExtension {
        func subtrees(_ number: UInt8, _ names: [TestGeneralName]) -> [UInt8] {
            guard !names.isEmpty else { return [] }
            return DEREncoder.implicit(number, DEREncoder.sequence(of: names.map { DEREncoder.sequence($0.encoding) }))
        }
        return certificateExtension(
            30,
            critical: true,
            DEREncoder.sequence(subtrees(0, permitted), subtrees(1, excluded))
        )
    }

    /// PrivateKeyUsagePeriod (RFC 3280 §4.2.1.4).
    package static func privateKeyUsagePeriod(notBefore: Instant?, notAfter: Instant?) -> TestExtension {
        certificateExtension(
            16,
            DEREncoder.sequence(
                notBefore.map { DEREncoder.implicit(0, DEREncoder.generalizedTime($0)) } ?? [],
                notAfter.map { DEREncoder.implicit(1, DEREncoder.generalizedTime($0)) } ?? []
            )
        )
    }

    /// The ocsp-nocheck extension (RFC 6960 §4.2.2.2.1); real ICP-Brasil responders leave its value empty.
    package static func ocspNoCheck(emptyValue: Bool = false) -> TestExtension {
        raw(ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 48, 1, 5), emptyValue ? [] : DEREncoder.null)
    }

    /// QCStatements (RFC 3739 §3.2.6) with these statement identifiers.
    package static func qcStatements(_ statements: ObjectIdentifier...) -> TestExtension {
        raw(
            ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 1, 3),
            DEREncoder.sequence(of: statements.map { DEREncoder.sequence(DEREncoder.objectIdentifier($0)) })
        )
    }
}
