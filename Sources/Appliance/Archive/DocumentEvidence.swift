import ASN1
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation

/// What a verdict rests on: all that came with the file, and what was taken from trust store and options for its paths.
///
/// Everything that somebody needs who wants to judge again without our trust store; each piece once.
struct DocumentEvidence {
    /// One certificate, CRL, OCSP response or time-stamp token.
    struct Piece {
        enum Kind {
            case certificate
            case crl
            case ocsp
            case timeStamp
        }

        let kind: Kind
        /// DER as it was found.
        let encoding: ArraySlice<UInt8>
        /// RFC 4514; nil for a token, and for a response that names its responder by key.
        let issuer: String?
        var thisUpdate: Instant?
        var nextUpdate: Instant?
    }

    private(set) var pieces: [Piece] = []
    /// The judgements that it was taken from, in the order of the document.
    private(set) var signatures: [JudgedSignature] = []
    private(set) var documentTimeStamps: [JudgedTimeStamp] = []
    private var known: Set<Digest256> = []

    /// Takes what a file brought, and what its signatures' paths needed beside it.
    mutating func add(
        certificates: [Certificate],
        lists: [CertificateRevocationList],
        responses: [OCSPResponse],
        signatures: [JudgedSignature],
        timeStamps: [JudgedTimeStamp] = [],
        basis: ValidationBasis
    ) {
        self.signatures += signatures
        documentTimeStamps += timeStamps
        for certificate in certificates { add(certificate) }
        for list in lists { add(list) }
        for response in responses { add(response) }
        for signature in signatures { add(signature, basis, depth: 0) }
        for timeStamp in timeStamps { add(timeStamp, basis) }
    }

    /// Counter-signatures may have counter-signatures; a file's depth is bounded by its reader, and here again.
    private mutating func add(_ signature: JudgedSignature, _ basis: ValidationBasis, depth: Int) {
        add(signature.certification?.outcome, basis)
        for timeStamp in signature.timeStamps { add(timeStamp, basis) }
        guard depth < 16 else { return }
        for counter in signature.counterSignatures { add(counter, basis, depth: depth + 1) }
    }

    /// A token and its authority's path.
    private mutating func add(_ judged: JudgedTimeStamp, _ basis: ValidationBasis) {
        if known.insert(Digest256(judged.timeStamp.sha256)).inserted {
            pieces.append(Piece(kind: .timeStamp, encoding: judged.timeStamp.encoding, issuer: nil))
        }
        add(judged.certification?.outcome, basis)
    }

    private mutating func add(_ outcome: PathOutcome?, _ basis: ValidationBasis) {
        guard let outcome else { return }
        for certificate in outcome.path?.certificates ?? outcome.failures.first?.certificates ?? [] {
            add(certificate)
        }
        if let anchor = outcome.path?.anchor.certificate { add(anchor) }
        for revocation in outcome.path?.revocation ?? outcome.failures.first?.revocation ?? [] {
            for evidence in [revocation.evidence].compactMap(\.self) + revocation.supportingEvidence {
                if let list = basis.givenLists[Digest256(evidence.sha256)] { add(list) }
                if let response = basis.givenResponses[Digest256(evidence.sha256)] { add(response) }
            }
        }
    }

    /// A piece that stands alone.
    mutating func add(_ object: EvidenceObject) {
        switch object {
        case .certificate(let certificate): add(certificate)
        case .certificateRevocationList(let list): add(list)
        case .ocspResponse(let response): add(response)
        }
    }

    /// A token that stands alone.
    mutating func add(token encoding: ArraySlice<UInt8>) {
        pieces.append(Piece(kind: .timeStamp, encoding: encoding, issuer: nil))
    }

    private mutating func add(_ certificate: Certificate) {
        guard known.insert(Digest256(certificate.sha256)).inserted else { return }
        pieces.append(
            Piece(kind: .certificate, encoding: certificate.encoding, issuer: certificate.issuer.description)
        )
    }

    private mutating func add(_ list: CertificateRevocationList) {
        guard known.insert(Digest256(list.sha256)).inserted else { return }
        pieces.append(
            Piece(
                kind: .crl,
                encoding: list.encoding,
                issuer: list.issuer.description,
                thisUpdate: list.thisUpdate,
                nextUpdate: list.nextUpdate
            )
        )
    }

    private mutating func add(_ response: OCSPResponse) {
        guard known.insert(Digest256(response.sha256)).inserted else { return }
        let single = response.basic?.responses.first
        pieces.append(
            Piece(
                kind: .ocsp,
                encoding: response.encoding,
                issuer: nil,
                thisUpdate: single?.thisUpdate,
                nextUpdate: single?.nextUpdate
            )
        )
    }
}
