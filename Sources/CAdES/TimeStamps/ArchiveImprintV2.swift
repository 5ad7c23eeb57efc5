import ASN1
import CMS
import LibCrypto
import SignatureValidation
import TimeStampProtocol

/// The octets under archive-time-stamp version 2 (RFC 5126 §6.4.1, ETSI TS 101 733 annex K).
///
/// encapContentInfo, external content, certificates and crls, then the SignerInfo without its own tag and length, all as
/// it stands. Of the unsigned attributes those count that were there at the time: archive time-stamps of the same time or
/// later are left out. Where that does not fit, what the field is known to do is tried; whatever fits is what is covered.
struct ArchiveImprintV2 {
    /// One choice of the unsigned attributes.
    private struct Selection {
        let rule: ImprintRule
        let attributes: [(index: Int, kept: [Int], encoding: ArraySlice<UInt8>)]
    }

    let file: ArchivedFile
    let signer: SignerInfo
    let attributes: UnsignedAttributes

    /// The first arrangement that the token's imprint fits; the standard's where none does.
    func imprint(of token: TimeStampToken, at place: UnsignedAttributes.Place) throws(LibCryptoError) -> Imprint {
        guard let algorithm = token.tstInfo.messageImprint.digest else { return Imprint(.absent, .none) }
        let standing = standardSelection(token.tstInfo.genTime, place)
        var others: [Selection]?
        for (form, opening) in file.openings(algorithm) {
            let opening = try opening.appending([signer.fieldsEncoding])
            if let found = try match(token, algorithm, form, opening, standing) { return found }
            // Nearly never needed.
            let rest = others ?? otherSelections(standing, token.tstInfo.genTime, place)
            others = rest
            for selection in rest {
                if let found = try match(token, algorithm, form, opening, selection) { return found }
            }
        }
        guard let opening = file.openings(algorithm).first?.1 else { return Imprint(.absent, coverage(standing)) }
        let digest = try tagged(opening.appending([signer.fieldsEncoding]), standing)
        return Imprint(Imprint.content(algorithm, digest), coverage(standing))
    }

    /// What the token is over if it is over this arrangement, with the attributes' own tag or without.
    private func match(
        _ token: TimeStampToken,
        _ algorithm: DigestAlgorithm,
        _ form: ImprintRule,
        _ opening: DigestPrefix,
        _ selection: Selection
    ) throws(LibCryptoError) -> Imprint? {
        let tagged = try tagged(opening, selection)
        if Imprint.isImprint(of: token, tagged) {
            return imprint(algorithm, tagged, selection, form == .standard ? selection.rule : form)
        }
        let bare = try opening.digest(appending: selection.attributes.map(\.encoding))
        guard Imprint.isImprint(of: token, bare) else { return nil }
        return imprint(algorithm, bare, selection, form == .standard ? .withoutUnsignedAttributesTag : form)
    }

    private func tagged(_ opening: DigestPrefix, _ selection: Selection) throws(LibCryptoError) -> [UInt8] {
        let encodings = selection.attributes.map(\.encoding)
        return try opening.digest(appending: [header(encodings)[...]] + encodings)
    }

    private func imprint(
        _ algorithm: DigestAlgorithm,
        _ digest: [UInt8],
        _ selection: Selection,
        _ rule: ImprintRule
    ) -> Imprint {
        Imprint(Imprint.content(algorithm, digest), coverage(selection), rule: rule, isMatching: true)
    }

    private func standardSelection(_ time: Instant, _ place: UnsignedAttributes.Place) -> Selection {
        let byTime = attributes.encodings(
            keeping: { archive in archive.place != place && (archive.time ?? time) < time },
            leavingOut: { _ in false }
        )
        return Selection(rule: .standard, attributes: byTime)
    }

    /// Those that differ from the standard's, and from each other.
    private func otherSelections(
        _ standard: Selection,
        _ time: Instant,
        _ place: UnsignedAttributes.Place
    ) -> [Selection] {
        guard file.survey.triesVariants else { return [] }
        // Several tokens of one second, or of clocks that differ: the order of the file tells.
        let byPlace = attributes.encodings(keeping: { $0.place < place }, leavingOut: { _ in false })
        // RFC 4998 appendix A: evidence records are added later, and cover the archive time-stamps.
        let withoutRecords = attributes.encodings(
            keeping: { archive in archive.place != place && (archive.time ?? time) < time },
            leavingOut: { index in Self.laterTypes.contains(attributes.attributes[index].type) }
        )
        // Attributes that somebody has added after the token, against EN 319 122-1 §5.5.3.
        let before = attributes.encodings(
            keeping: { $0.place < place },
            leavingOut: { $0 > place.attribute }
        )
        var result: [Selection] = []
        for other in [byPlace, withoutRecords, before] {
            let isKnown = ([standard] + result).contains { known in
                known.attributes.elementsEqual(other) { $0.index == $1.index && $0.kept == $1.kept }
            }
            if !isKnown { result.append(Selection(rule: .withoutLaterAttributes, attributes: other)) }
        }
        return result
    }

    private static let laterTypes: Set<ObjectIdentifier> = [
        CAdESAttribute.erInternal, CAdESAttribute.erExternal, CAdESAttribute.longTermValidation,
    ]

    /// Tag and length of `[1]` unsignedAttrs over the encodings.
    private func header(_ encodings: [ArraySlice<UInt8>]) -> [UInt8] {
        DEREncoder.header(.contextConstructed(1), count: encodings.reduce(0) { $0 + $1.count })
    }

    private func coverage(_ selection: Selection) -> TimeStampCoverage {
        var covered = CoveredObjects(objects: file.rootDigests)
        covered.add(file.coverage(ofSigned: signer.signedAttributes))
        for item in selection.attributes {
            let type = attributes.attributes[item.index].type
            for value in item.kept {
                covered.add(file.coverage(of: attributes.values[item.index][value], in: type))
            }
        }
        return covered.coverage(signature: true, content: true)
    }
}
