import ASN1
import CMS
import LibCrypto
import SignatureValidation
import TimeStampProtocol

/// The octets under CAdES-C-time-stamp and time-stamped-certs-crls-references (RFC 5126 §6.3.5, §6.3.6; EN 319 122-1 §A.1.5).
struct ReferenceImprint {
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
        guard file.survey.isWithinLimits else { return Imprint(defect: .imprintNotComputable) }
        let standard = Arrangement(.standard, stamps + references, octets((stamps + references).map(\.contentEncoding)))
        for arrangement in [standard] + (file.survey.triesVariants ? variants(stamps, references, token) : []) {
            guard Imprint.isImprint(of: token, try Digest.hash(algorithm, arrangement.octets)) else { continue }
            return imprint(arrangement, isMatching: true)
        }
        return imprint(standard, isMatching: false)
    }

    /// One choice of what is under the imprint.
    private struct Arrangement {
        let rule: ImprintRule
        let attributes: [Attribute]
        let octets: [ArraySlice<UInt8>]

        init(_ rule: ImprintRule, _ attributes: [Attribute], _ octets: [ArraySlice<UInt8>]) {
            self.rule = rule
            self.attributes = attributes
            self.octets = octets
        }
    }

    /// What the field is known to do instead.
    private func variants(
        _ stamps: [Attribute],
        _ references: [Attribute],
        _ token: TimeStampToken
    ) -> [Arrangement] {
        let all = stamps + references
        var result = [Arrangement(.withAttributeTags, all, octets(all.map(\.encoding)))]
        let earlier = stamps.filter { isEarlier($0, token) }
        if earlier.count < stamps.count {
            let attributes = earlier + references
            result.append(Arrangement(.withoutLaterAttributes, attributes, octets(attributes.map(\.contentEncoding))))
        }
        return result
    }

    private func imprint(_ arrangement: Arrangement, isMatching: Bool) -> Imprint {
        var covered = CoveredObjects()
        for attribute in arrangement.attributes { covered.add(file.coverage(of: attribute)) }
        let octets = arrangement.octets
        return Imprint(
            SignedContent(source: .attached, digests: [:], pieces: octets, size: octets.reduce(0) { $0 + $1.count }),
            covered.coverage(signature: kind != .references, content: false),
            rule: arrangement.rule,
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
