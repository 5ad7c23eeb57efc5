import PKIX

/// Takes CRLs and OCSP responses that were brought along in files, verifies each, and keeps what verifies.
///
/// What `lastro revocation import` does, for sites without a network. Files are read twice, and one at a time: first for the
/// certificates in them, then for the rest.
package struct ImportRevocation {
    private let files: [String]
    private let authentication: RevocationAuthentication

    /// How many pieces of each outcome there were.
    package struct Count: Sendable {
        package var unreadable = 0
        package var refused = 0
    }

    /// Looks for certificates among the files, by which others are verified up to an anchor.
    ///
    /// - Throws: `ApplianceError` where a path is missing, a file cannot be read, or there is none.
    package init(_ paths: [String], basis: ValidationBasis) throws(ApplianceError) {
        var files: [String] = []
        for path in paths {
            files += try InputExpander.files(under: path, limit: EvidenceLoader.maximumFiles).filter { file in
                // What another folder of the same kind remembers of its servers.
                file == path || file.split(separator: "/").last.map(String.init) != FetchMemory.name
            }
        }
        guard !files.isEmpty else { throw InputExpander.empty(paths.joined(separator: ", ")) }
        var certificates: [Certificate] = []
        var known: Set<[UInt8]> = []
        for file in files {
            for case .certificate(let certificate)? in try Self.read(file)
            where known.insert(certificate.sha256).inserted {
                certificates.append(certificate)
            }
        }
        self.files = files
        authentication = RevocationAuthentication(basis, adding: certificates, now: SystemClock.now)
    }

    /// Keeps in the folder what verifies, and tells of each piece.
    ///
    /// Certificates of authorities that lead to an anchor are kept beside what they issued; others only help to verify.
    ///
    /// - Throws: `ApplianceError` where a file cannot be read or the folder not written, and what `report` throws.
    package func run(
        into folder: RevocationFolder,
        report: (ImportedEvidence) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> Count {
        var count = Count()
        for file in files {
            for object in try Self.read(file) {
                guard let object else {
                    count.unreadable += 1
                    try report(ImportedEvidence(unreadable: file))
                    continue
                }
                guard let imported = try take(object, from: file, into: folder) else { continue }
                if case .refused = imported.outcome { count.refused += 1 }
                try report(imported)
            }
        }
        return count
    }

    /// Nil for a certificate that is no authority's.
    private func take(
        _ object: EvidenceObject,
        from file: String,
        into folder: RevocationFolder
    ) throws(ApplianceError) -> ImportedEvidence? {
        let kind: FetchedEvidence.Kind
        let issuer: RevocationIssuer
        let content: (bytes: [UInt8], suffix: String)
        do throws(FetchRefusal) {
            switch object {
            case .certificate(let certificate):
                guard certificate.basicConstraints?.isCA == true else { return nil }
                kind = .certificate
                content = (Array(certificate.encoding), "cer")
                try authentication.hasPath(certificate)
                issuer = RevocationIssuer(
                    name: certificate.subject,
                    key: certificate.subjectPublicKeyInfo,
                    thisUpdate: certificate.notBefore,
                    nextUpdate: nil
                )
            case .certificateRevocationList(let list):
                kind = .crl
                content = (Array(list.encoding), "crl")
                issuer = try authentication.issuer(of: list)
            case .ocspResponse(let response):
                kind = .ocsp
                content = (Array(response.encoding), "ocsp")
                issuer = try authentication.issuer(of: response)
            }
        } catch {
            return ImportedEvidence(file, Self.kind(object), object.sha256, .refused(error))
        }
        let stored = try folder.store(
            content.bytes,
            issuer: issuer.name,
            issuerKey: issuer.key,
            thisUpdate: issuer.thisUpdate,
            suffix: content.suffix
        )
        return ImportedEvidence(
            file,
            kind,
            object.sha256,
            EvidenceOutcome(stored),
            thisUpdate: kind == .certificate ? nil : issuer.thisUpdate,
            nextUpdate: issuer.nextUpdate
        )
    }

    private static func kind(_ object: EvidenceObject) -> FetchedEvidence.Kind {
        switch object {
        case .certificate: .certificate
        case .certificateRevocationList: .crl
        case .ocspResponse: .ocsp
        }
    }

    /// What stands in a file: one object in DER, or one for each block of PEM; nil in the place of what is nothing known.
    private static func read(_ file: String) throws(ApplianceError) -> [EvidenceObject?] {
        let bytes = try InputFile.read(file)
        if let object = EvidenceObject(der: bytes[...]) { return [object] }
        guard let blocks = try? PEM.blocks(in: bytes[...]), !blocks.isEmpty else { return [nil] }
        return blocks.map { EvidenceObject(der: $0.content[...]) }
    }
}
