import ASN1
import CMS
import LibCrypto
import SignatureValidation
import TimeStampProtocol

/// The octets under CAdES-C-time-stamp and time-stamped-certs-crls-references (RFC 5126 §6.3.5, §6.3.6; EN 319 122-1 §A.1.5).
struct ReferenceImprint {
    /// How many attributes of the types are put together; nobody has more than a few.
    static let maximumAttributes = 256

    let file: ArchivedFile
    let signer: SignerInfo
    let kind: ParsedTimeStamp.Kind

    private static let references = [CAdESAttribute.certificateRefs, CAdESAttribute.revocationRefs]

    /// The first arrangement of the octets that the token's imprint fits; the standard's where none does.
    func imprint(of token: TimeStampToken) throws(LibCryptoError) -> Imprint {
        guard let algorithm = token.tstInfo.messageImprint.digest, let all = signer.unsignedAttributes else {
            return Imprint(.absent, .none)
        }
        let stamps = kind == .references ? [] : attributes([CAdESAttribute.signatureTimeStampToken], all)
        let references = attributes(Self.references, all)
        guard stamps.count + references.count <= Self.maximumAttributes else {
            return Imprint(defect: .imprintNotComputable)
        }
        let earlier = stamps.filter { isEarlier($0, token) }
        let arrangements: [(ImprintRule, [Attribute])] = [
            (.standard, stamps + references), (.withoutLaterAttributes, earlier + references),
        ]
        for (rule, attributes) in arrangements {
            let found = octets(attributes.map(\.contentEncoding))
            if Imprint.isImprint(of: token, try Digest.hash(algorithm, found)) {
                return try imprint(found, attributes, rule)
            }
        }
        let tagged = octets((stamps + references).map(\.encoding))
        if Imprint.isImprint(of: token, try Digest.hash(algorithm, tagged)) {
            return try imprint(tagged, stamps + references, .withAttributeTags)
        }
        return try imprint(octets((stamps + references).map(\.contentEncoding)), stamps + references, .standard, false)
    }

    private func imprint(
        _ octets: [ArraySlice<UInt8>],
        _ attributes: [Attribute],
        _ rule: ImprintRule,
        _ isMatching: Bool = true
    ) throws(LibCryptoError) -> Imprint {
        var covered = CoveredObjects()
        for attribute in attributes { covered.formUnion(try file.coverage(of: attribute)) }
        return Imprint(
            SignedContent(source: .attached, digests: [:], pieces: octets, size: octets.reduce(0) { $0 + $1.count }),
            covered.coverage(signature: kind != .references, content: false),
            rule: rule,
            isMatching: isMatching
        )
    }

    /// The signature value without tag and length, where it is covered, and the attributes.
    private func octets(_ attributes: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
        (kind == .references ? [] : [signer.signature]) + attributes
    }

    /// By type as the standard lists them, in file order within each.
    private func attributes(_ types: [ObjectIdentifier], _ set: AttributeSet) -> [Attribute] {
        types.flatMap { type in set.attributes.filter { $0.type == type } }
    }

    private func isEarlier(_ attribute: Attribute, _ token: TimeStampToken) -> Bool {
        attribute.values.allSatisfy { value in
            guard case .success(let other) = file.objects.token(value.timeStampTokenEncoding) else { return false }
            return other.tstInfo.genTime <= token.tstInfo.genTime
        }
    }
}
