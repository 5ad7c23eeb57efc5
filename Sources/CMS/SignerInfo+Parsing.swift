import ASN1
import PKIX

extension SignerInfo {
    /// Reads a `SignerInfo`.
    ///
    /// `certificates` are the message's: an issuer whose bytes are those of a certificate's issuer shares its prepared name.
    /// `depth` is how many signatures this one counter-signs.
    init(
        _ element: Element,
        _ certificates: [Certificate],
        _ budget: inout ElementBudget,
        depth: Int = 0
    ) throws {
        var fields = try element.sequence()
        let start = fields.position
        version = try fields.next(.integer).integer()
        identifier = try SignerIdentifier(fields.next(), certificates)
        digestAlgorithm = try AlgorithmIdentifier.parse(fields.next(.sequence))
        signedAttributes = try fields.optionalContext(0).map { try AttributeSet($0, &budget) }
        signatureAlgorithm = try AlgorithmIdentifier.parse(fields.next(.sequence))
        signature = try fields.next(.octetString).octetString()
        fieldsEncoding = element.encoding[start..<fields.position]
        unsignedAttributes = try fields.optionalContext(1).map { try AttributeSet($0, &budget) }
        try fields.end()
        encoding = element.encoding
        let signedTokens = signedAttributes?.valueCount(of: CAdESAttribute.contentTimestamp) ?? 0
        let unsigned = unsignedAttributes
        let unsignedTokens = CAdESAttribute.unsignedTimeStamps.reduce(0) { count, type in
            count + (unsigned?.valueCount(of: type) ?? 0)
        }
        try budget.spend(signatures: signedTokens + unsignedTokens + 1, at: element.encoding.startIndex)
        var counterSignatures: [SignerInfo] = []
        var unreadable: [ArraySlice<UInt8>] = []
        for value in unsignedAttributes?.values(of: CMSAttribute.countersignature) ?? [] {
            guard depth < Self.maximumCounterSignatureDepth else {
                unreadable.append(value.encoding)
                continue
            }
            do {
                counterSignatures.append(try SignerInfo(value, certificates, &budget, depth: depth + 1))
            } catch let error as CMSError where error.code == .tooManyElements {
                throw error
            } catch {
                unreadable.append(value.encoding)
            }
        }
        self.counterSignatures = counterSignatures
        unreadableCounterSignatures = unreadable
    }
}

extension SignerIdentifier {
    /// Reads a `SignerIdentifier`.
    init(_ element: Element, _ certificates: [Certificate]) throws {
        if element.tag.tagClass == .contextSpecific, element.tag.number == 0 {
            self = .subjectKeyIdentifier(try element.octetStringContent())
            return
        }
        var fields = try element.sequence()
        let name = try fields.next(.sequence)
        let serialNumber = try SerialNumber.parse(fields.next(.integer))
        try fields.end()
        // Preparing a name for comparison is dear: nearly always a certificate at hand has done it. Only the first few are
        // asked, lest thousands of signers and certificates multiply.
        let known = certificates.prefix(8).first { $0.issuer.encoding == name.encoding }
        self = .issuerAndSerialNumber(try known?.issuer ?? DistinguishedName.parse(name), serialNumber)
    }
}
