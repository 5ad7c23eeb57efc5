package import ASN1
package import LibCrypto

/// Time-stamps that are added to a signature after it was made, each over what the standard says.
extension MessageParts {
    /// Adds an unsigned attribute with these values at the end.
    package mutating func add(_ type: ObjectIdentifier, _ values: [UInt8]..., to signer: Int = 0) {
        signers[signer].unsigned.append(
            DEREncoder.sequence(DEREncoder.objectIdentifier(type), DEREncoder.set(of: values))
        )
    }

    /// Adds complete-certificate-references and complete-revocation-references with SHA-256 (RFC 5126 §6.2.1, §6.2.2).
    package mutating func addReferences(
        certificates: [[UInt8]],
        crls: [[UInt8]],
        responses: [[UInt8]] = [],
        digest: DigestAlgorithm = .sha256,
        to signer: Int = 0
    ) {
        func hash(_ object: [UInt8]) -> [UInt8] {
            let value = DEREncoder.octetString(Signing.digest(digest, object))
            return digest == .sha1 ? value : DEREncoder.sequence(AlgorithmEncoding.digest(digest), value)
        }
        let certificateReferences = certificates.map { DEREncoder.sequence(hash($0)) }
        add(SignerAttribute.smime(21), DEREncoder.sequence(of: certificateReferences), to: signer)
        let lists = crls.map { DEREncoder.sequence(hash($0)) }
        let answers = responses.map { response in
            let key = DEREncoder.explicit(2, DEREncoder.octetString([UInt8](repeating: 7, count: 20)))
            let identifier = DEREncoder.sequence(key, DEREncoder.generalizedTime(.utc("2024-01-01")))
            return DEREncoder.sequence(identifier, hash(response))
        }
        let reference = DEREncoder.sequence(
            lists.isEmpty ? [] : DEREncoder.explicit(0, DEREncoder.sequence(DEREncoder.sequence(of: lists))),
            answers.isEmpty ? [] : DEREncoder.explicit(1, DEREncoder.sequence(DEREncoder.sequence(of: answers)))
        )
        add(SignerAttribute.smime(22), DEREncoder.sequence(reference), to: signer)
    }

    /// Adds a CAdES-C-time-stamp (RFC 5126 §6.3.5): signature value, signature time-stamps, references.
    package mutating func addReferenceTimeStamp(_ template: TimeStampTemplate, to signer: Int = 0) throws {
        let octets =
            signers[signer].signature
            + (try contents(14, signer)) + (try contents(21, signer)) + (try contents(22, signer))
        add(SignerAttribute.smime(25), template.token(over: octets), to: signer)
    }

    /// Adds a time-stamped-certs-crls-references (RFC 5126 §6.3.6): the references.
    package mutating func addReferencesOnlyTimeStamp(_ template: TimeStampTemplate, to signer: Int = 0) throws {
        let octets = try contents(21, signer) + contents(22, signer)
        add(SignerAttribute.smime(26), template.token(over: octets), to: signer)
    }

    /// Adds an archive-time-stamp of version 2 (RFC 5126 §6.4.1) over everything that is there by now.
    ///
    /// - Parameters:
    ///   - template: the token.
    ///   - external: the content where it is detached.
    ///   - isTagged: whether tag and length of unsignedAttrs are covered; TS 101 733 V1.8.3 left them out.
    ///   - signer: whose signature.
    package mutating func addArchiveTimeStampV2(
        _ template: TimeStampTemplate,
        external: [UInt8] = [],
        isTagged: Bool = true,
        to signer: Int = 0
    ) {
        let unsigned = signers[signer].unsigned
        var octets = encapContentInfo + external + Self.set(0, certificates) + Self.set(1, crls)
        octets += signers[signer].fields
        octets += isTagged ? Self.set(1, unsigned) : Array(unsigned.joined())
        add(SignerAttribute.smime(48), template.token(over: octets), to: signer)
    }

    /// Which ats-hash-index an archive-time-stamp-v3 bears.
    package enum HashIndex: Sendable, CaseIterable {
        /// SHA-256 without saying so, over whole attributes.
        case v1
        case v2
        /// Over an attribute's type and one value.
        case v3

        var type: ObjectIdentifier {
            switch self {
            case .v1: ObjectIdentifier(0, 4, 0, 1733, 2, 5)
            case .v2: ObjectIdentifier(0, 4, 0, 19122, 1, 4)
            case .v3: ObjectIdentifier(0, 4, 0, 19122, 1, 5)
            }
        }
    }

    /// Adds an archive-time-stamp-v3 (EN 319 122-1 §5.5.3) over everything that is there by now.
    ///
    /// - Parameters:
    ///   - template: the token.
    ///   - content: what was signed.
    ///   - index: which ats-hash-index.
    ///   - stray: entries for which nothing stands.
    ///   - signer: whose signature.
    /// - Throws: `ASN1Error` where an attribute is none.
    package mutating func addArchiveTimeStampV3(
        _ template: TimeStampTemplate,
        over content: [UInt8],
        index: HashIndex = .v3,
        stray: [[UInt8]] = [],
        to signer: Int = 0
    ) throws {
        let digest = template.imprintDigest
        func list(_ objects: [[UInt8]]) -> [UInt8] {
            DEREncoder.sequence(of: objects.map { DEREncoder.octetString(Signing.digest(digest, $0)) })
        }
        var attributes: [[UInt8]] = []
        for attribute in signers[signer].unsigned {
            guard index == .v3 else {
                attributes.append(attribute)
                continue
            }
            var fields = try Element.parse(attribute[...], rules: .der).sequence()
            let type = try fields.next().encoding
            for value in try fields.next().elements(limit: 1_000) { attributes.append(Array(type + value.encoding)) }
        }
        let hashIndex = DEREncoder.sequence(
            index == .v1 ? [] : AlgorithmEncoding.digest(digest),
            list(certificates),
            list(crls + stray),
            list(attributes)
        )
        var information = try Element.parse(encapContentInfo[...], rules: .der).sequence()
        let octets =
            Array(try information.next().encoding) + Signing.digest(digest, content) + signers[signer].fields
            + hashIndex
        let token = template.with { template in
            template.changeSigner = { $0.unsignedAttributes = [.raw(index.type, hashIndex)] }
        }
        add(ObjectIdentifier(0, 4, 0, 1733, 2, 4), token.token(over: octets), to: signer)
    }

    /// attrType and attrValues of all unsigned attributes of an identifier under id-aa, without the outer SEQUENCE.
    private func contents(_ number: UInt64, _ signer: Int) throws -> [UInt8] {
        let type = DEREncoder.objectIdentifier(SignerAttribute.smime(number))
        var octets: [UInt8] = []
        for attribute in signers[signer].unsigned {
            let content = try Element.parse(attribute[...], rules: .der).content
            if content.starts(with: type) { octets += content }
        }
        return octets
    }
}
