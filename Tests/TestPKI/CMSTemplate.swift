package import ASN1

/// A SignedData to be made (RFC 5652 §5.1).
package struct CMSTemplate: Sendable {
    /// How the outer structure is encoded; signers are always DER.
    package enum Encoding: Sendable, Hashable {
        case der
        /// Indefinite lengths, the content in segments of this many octets.
        case ber(segment: Int)
    }

    /// What is put around the structure.
    package enum Wrapping: Sendable, Hashable {
        case none
        case pem
        case base64
        /// `application/pkcs7-mime; smime-type=signed-data`.
        case smime
        /// `multipart/signed`, the content being a whole MIME entity with CRLF line ends.
        case smimeMultipart
    }

    package var content: [UInt8]
    package var contentType: ObjectIdentifier
    package var isDetached: Bool
    package var signers: [SignerTemplate]
    /// Whether each signer's certificate goes along.
    package var includesSignerCertificates: Bool
    /// More DER certificates, or other CertificateChoices.
    package var certificates: [[UInt8]]
    package var crls: [[UInt8]]
    /// DER OCSPResponses, as OtherRevocationInfoFormat (RFC 5940 §2.1).
    package var ocspResponses: [[UInt8]]
    /// Certificates that join the set after the signers' unsigned attributes were made.
    package var certificatesAddedLater: [[UInt8]] = []
    /// CRLs that join the set after the signers' unsigned attributes were made.
    package var crlsAddedLater: [[UInt8]] = []
    package var encoding: Encoding
    package var wrapping: Wrapping
    /// SignedData.version; nil for what RFC 5652 §5.1 computes.
    package var version: Int?
    /// DER of each of digestAlgorithms; nil for the signers' own.
    package var digestAlgorithms: [[UInt8]]?

    package init(
        _ content: [UInt8],
        signers: SignerTemplate...,
        detached: Bool = false,
        contentType: ObjectIdentifier = ObjectIdentifier(1, 2, 840, 113_549, 1, 7, 1),
        includesSignerCertificates: Bool = true,
        certificates: [[UInt8]] = [],
        crls: [[UInt8]] = [],
        ocspResponses: [[UInt8]] = [],
        encoding: Encoding = .der,
        wrapping: Wrapping = .none
    ) {
        self.content = content
        self.contentType = contentType
        isDetached = detached
        self.signers = signers
        self.includesSignerCertificates = includesSignerCertificates
        self.certificates = certificates
        self.crls = crls
        self.ocspResponses = ocspResponses
        self.encoding = encoding
        self.wrapping = wrapping
    }

    /// The same template after a change.
    package func with(_ change: (inout CMSTemplate) -> Void) -> CMSTemplate {
        var copy = self
        change(&copy)
        return copy
    }

    /// The file: ContentInfo, wrapped as asked.
    package func encode() -> [UInt8] { CMSWrapping.wrap(contentInfo(), as: wrapping, content: content) }

    private func contentInfo() -> [UInt8] {
        var enclosing = EnclosingSignedData()
        enclosing.encapsulatedContentInfo = encapsulatedContentInfo()
        enclosing.detachedContent = isDetached ? content : nil
        enclosing.certificates = allCertificates
        enclosing.revocationInformation = crls + ocspResponses.map(otherRevocationInfo)
        let infos = signers.map {
            SignerInfoEncoding.encode($0, content: content, contentType: contentType, enclosing: enclosing)
        }
        let addedCertificates = allCertificates + certificatesAddedLater
        let addedInformation = enclosing.revocationInformation + crlsAddedLater
        let signedData = constructed(
            .sequence,
            [
                DEREncoder.integer(version ?? computedVersion),
                DEREncoder.set(of: digestAlgorithms ?? signerDigestAlgorithms),
                encapsulatedContentInfo(),
                set(0, addedCertificates),
                set(1, addedInformation),
                DEREncoder.set(of: infos),
            ]
        )
        return constructed(
            .sequence,
            [
                DEREncoder.objectIdentifier(1, 2, 840, 113_549, 1, 7, 2),
                constructed(.contextConstructed(0), [signedData]),
            ]
        )
    }

    private func encapsulatedContentInfo() -> [UInt8] {
        let type = DEREncoder.objectIdentifier(contentType)
        guard !isDetached else { return constructed(.sequence, [type]) }
        return constructed(.sequence, [type, constructed(.contextConstructed(0), [octets()])])
    }

    private func octets() -> [UInt8] {
        guard case .ber(let segment) = encoding else { return DEREncoder.octetString(content) }
        let segments = stride(from: 0, to: content.count, by: max(1, segment)).map { start in
            DEREncoder.octetString(content[start..<min(start + max(1, segment), content.count)])
        }
        return constructed(Tag(.universal, 4, constructed: true), segments)
    }

    private func constructed(_ tag: Tag, _ parts: [[UInt8]]) -> [UInt8] {
        let content = Array(parts.joined())
        guard case .ber = encoding else { return DEREncoder.element(tag, content) }
        let identifier = Array(DEREncoder.element(tag, [] as [UInt8]).dropLast())
        return identifier + [0x80] + content + [0, 0]
    }

    private func set(_ number: UInt8, _ parts: [[UInt8]]) -> [UInt8] {
        parts.isEmpty ? [] : DEREncoder.implicit(number, DEREncoder.set(of: parts))
    }

    private var allCertificates: [[UInt8]] {
        var all: [[UInt8]] = []
        for one in (includesSignerCertificates ? signers.map(\.signer.certificate) : []) + certificates
        where !all.contains(one) {
            all.append(one)
        }
        return all
    }

    private var signerDigestAlgorithms: [[UInt8]] {
        Array(Set(signers.map { $0.digestAlgorithm ?? AlgorithmEncoding.digest($0.digest) }))
    }

    private func otherRevocationInfo(_ response: [UInt8]) -> [UInt8] {
        DEREncoder.implicit(
            1,
            DEREncoder.sequence(DEREncoder.objectIdentifier(1, 3, 6, 1, 5, 5, 7, 16, 2), response)
        )
    }

    private var computedVersion: Int {
        if !ocspResponses.isEmpty { return 5 }
        let isData = contentType == ObjectIdentifier(1, 2, 840, 113_549, 1, 7, 1)
        return !isData || signers.contains { $0.identifier == .subjectKeyIdentifier } ? 3 : 1
    }
}
