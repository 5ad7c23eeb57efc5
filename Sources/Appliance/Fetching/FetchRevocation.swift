import ASN1
import HTTPTransport
import LibCrypto
import PKIX
import PathValidation
package import ValidationReport

/// Fetches CRLs and OCSP responses that certificates name, verifies each, and keeps what verifies.
///
/// What `lastro revocation fetch` does.
package final class FetchRevocation {
    private let basis: ValidationBasis
    private let configuration: FetchingConfiguration
    private let allowedHosts: [String]
    private let kinds: Set<FetchedEvidence.Kind>
    private let folder: RevocationFolder
    /// How many authorities above one another are fetched.
    private static let maximumIssuerCount = 8
    /// In seconds: how far a server's clock may be ahead of ours.
    private static let clockTolerance: Int64 = 300
    private let client: HTTPClient
    /// What was verified in this run.
    private(set) var kept = KeptRevocation()
    /// Answers of this run by address, since thousands of certificates name one list.
    private var lists: [String: Result<Answer, FetchRefusal>] = [:]

    /// What a server gave, or gave last time and has not changed.
    private struct Answer {
        let bytes: [UInt8]
        let response: HTTPResponse?
    }

    /// - Throws: `ApplianceError` of kind `configuration` for a transport that cannot be used.
    package init(
        basis: ValidationBasis,
        configuration: FetchingConfiguration,
        allowing hosts: [String],
        kinds: Set<FetchedEvidence.Kind>,
        folder: RevocationFolder,
        language: ReportLanguage
    ) throws(ApplianceError) {
        self.basis = basis
        self.configuration = configuration
        self.kinds = kinds
        self.folder = folder
        let allowed = configuration.allowedHosts + hosts
        allowedHosts = allowed
        var options = try HTTPClientOptions(configuration.transport, anchors: basis.anchors, language: language)
        options.mayRedirect = { address in allowed.contains { HostPattern.matches($0, host: address.host) } }
        client = HTTPClient(options)
    }

    /// Fetches for the certificates in files and folders and for the authorities above them, and tells of each question.
    ///
    /// Gives the number of certificates that name places, and of which nothing is in the folder now.
    ///
    /// - Throws: `ApplianceError` where a file cannot be read or the folder not written, and what `report` throws.
    package func run(
        _ paths: [String],
        report: (FetchedEvidence) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> Int {
        let given = try EvidenceLoader.load(paths).certificates
        guard !given.isEmpty else {
            try InputExpander.requireFiles(under: paths, limit: EvidenceLoader.maximumFiles)
            throw ApplianceError(.unreadableInput, "no certificate in what was named", hint: "give PEM or DER files")
        }
        return try run(about: given, report: report)
    }

    /// The same for certificates that are at hand; others may stand between them and an anchor.
    func run(
        about certificates: [Certificate],
        beside others: [Certificate] = [],
        report: (FetchedEvidence) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> Int {
        var given = certificates + others
        var done: Set<[UInt8]> = []
        var bareCount = 0
        for certificate in certificates {
            var path = self.path(certificate, given)
            if path == nil { path = try complete(certificate, &given, report) }
            let subjects = path?.certificates ?? [certificate]
            for (index, subject) in subjects.enumerated() {
                let issuer = path.flatMap { Self.issuerKey(of: index, in: $0) }
                // The anchor is trusted for itself.
                if path != nil, issuer == nil { continue }
                guard done.insert(subject.sha256).inserted else { continue }
                if try !fetch(subject, issuer, given, report) { bareCount += 1 }
            }
        }
        return bareCount
    }

    /// The key that signed the certificate at a place of a path; nil for the anchor's own.
    private static func issuerKey(of index: Int, in path: ValidatedPath) -> SubjectPublicKeyInfo? {
        if index + 1 < path.certificates.count { return path.certificates[index + 1].subjectPublicKeyInfo }
        // The last one is the anchor's, unless the anchor is a bare name and key.
        return path.anchor.certificate == nil ? path.anchor.subjectPublicKeyInfo : nil
    }

    /// The time at which a certificate is looked at: now, or its end where that is over.
    private func time(_ certificate: Certificate) -> Instant { min(basis.validationTime, certificate.notAfter) }

    private func path(_ certificate: Certificate, _ given: [Certificate]) -> ValidatedPath? {
        basis.paths(adding: given).validate(certificate, PathParameters(time: time(certificate))).path
    }

    /// Fetches the certificates of authorities that are missing, one above the other, until there is a path.
    ///
    /// Only what the path has is kept: it has been verified then.
    private func complete(
        _ certificate: Certificate,
        _ given: inout [Certificate],
        _ report: (FetchedEvidence) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> ValidatedPath? {
        var current = certificate
        var fetched: [(certificate: Certificate, below: Certificate, address: String)] = []
        for _ in 0..<Self.maximumIssuerCount {
            guard let (issuer, address) = try issuer(of: current, report), !given.contains(issuer) else { return nil }
            fetched.append((issuer, current, address))
            given.append(issuer)
            if let path = path(certificate, given) {
                for one in fetched where path.certificates.contains(one.certificate) {
                    kept.add(one.certificate)
                    let stored = try folder.store(
                        Array(one.certificate.encoding),
                        issuer: one.certificate.subject,
                        issuerKey: one.certificate.subjectPublicKeyInfo,
                        thisUpdate: one.certificate.notBefore,
                        suffix: "cer"
                    )
                    try report(FetchedEvidence(one.below, .certificate, one.address, EvidenceOutcome(stored)))
                }
                return path
            }
            current = issuer
        }
        return nil
    }

    /// A certificate of the name that issued another, from where that one says (RFC 5280 §4.2.2.1); nil where none came.
    private func issuer(
        of certificate: Certificate,
        _ report: (FetchedEvidence) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> (Certificate, String)? {
        for text in RevocationSources.issuerAddresses(of: certificate) {
            do throws(FetchRefusal) {
                var request = HTTPRequest(.get, try allowed(text), maximumBodySize: configuration.maximumResponseSize)
                request.accept = "application/pkix-cert, application/pkcs7-mime, */*"
                let response = try perform(request)
                guard response.status == 200 else { throw FetchRefusal("http-status-\(response.status)") }
                let found = IssuerCertificates.read(response.body)
                guard !found.isEmpty else { throw FetchRefusal(.unreadable) }
                guard let issuer = found.first(where: { $0.subject == certificate.issuer }) else {
                    throw FetchRefusal(.notAbout)
                }
                return (issuer, text)
            } catch {
                try report(FetchedEvidence(certificate, .certificate, text, .refused(error)))
            }
        }
        return nil
    }

    /// Whether something is in the folder about the certificate now, or nothing is named.
    private func fetch(
        _ subject: Certificate,
        _ issuer: SubjectPublicKeyInfo?,
        _ given: [Certificate],
        _ report: (FetchedEvidence) throws(ApplianceError) -> Void
    ) throws(ApplianceError) -> Bool {
        let sources = RevocationSources(subject, kinds: kinds)
        var isThere = sources.groups.isEmpty
        for group in sources.groups {
            for address in group.addresses {
                guard let issuer else {
                    let outcome = EvidenceOutcome.refused(FetchRefusal(.chainUnknown))
                    try report(FetchedEvidence(subject, group.kind, address, outcome))
                    continue
                }
                let fetched = try ask(subject, issuer, group.kind, address, given)
                try report(fetched)
                guard fetched.isThere else { continue }
                isThere = true
                break
            }
        }
        return isThere
    }

    private func ask(
        _ subject: Certificate,
        _ issuer: SubjectPublicKeyInfo,
        _ kind: FetchedEvidence.Kind,
        _ address: String,
        _ given: [Certificate]
    ) throws(ApplianceError) -> FetchedEvidence {
        let answer: Answer
        switch try self.answer(subject, issuer, kind, address) {
        case .success(let known): answer = known
        case .failure(let refusal): return FetchedEvidence(subject, kind, address, .refused(refusal))
        }
        let object: FetchedObject
        let evidence: RevocationEvidence
        do throws(FetchRefusal) {
            object = try FetchedObject(answer.bytes, kind)
            evidence = try verify(object, subject, given)
        } catch {
            return FetchedEvidence(subject, kind, address, .refused(error))
        }
        let stored = try folder.store(
            object.encoding,
            issuer: subject.issuer,
            issuerKey: issuer,
            thisUpdate: evidence.thisUpdate,
            suffix: object.suffix
        )
        kept.add(object)
        if kind == .crl {
            let known = folder.memory.entries[address]
            try folder.remember(
                address,
                FetchMemory.Entry(
                    entityTag: answer.response?.entityTag ?? (answer.response == nil ? known?.entityTag : nil),
                    lastModified: answer.response?.lastModified ?? (answer.response == nil ? known?.lastModified : nil),
                    file: stored.name,
                    sha256: try FileDigest.hexadecimal(object.encoding)
                )
            )
        }
        return FetchedEvidence(
            subject,
            kind,
            address,
            EvidenceOutcome(stored),
            thisUpdate: evidence.thisUpdate,
            nextUpdate: evidence.nextUpdate
        )
    }

    /// What path validation makes of the certificate by this piece of evidence alone (RFC 5280 §6.3, RFC 6960 §3.2): it counts
    /// only where the status, whatever it is, rests on it.
    private func verify(
        _ object: FetchedObject,
        _ subject: Certificate,
        _ given: [Certificate]
    ) throws(FetchRefusal) -> RevocationEvidence {
        var parameters = PathParameters(time: time(subject))
        // It may have been made while we asked, by a clock that is ahead of ours.
        let known = SystemClock.now.adding(seconds: Self.clockTolerance)
        parameters.revocation = .collect(.proof(at: time(subject), knownUntil: known))
        let validator = PathValidator(
            anchors: basis.anchors,
            certificates: CertificatePool(given).merged(with: basis.certificates),
            revocation: RevocationPool(lists: object.lists, responses: object.responses),
            verifier: basis.verifier
        )
        guard let path = validator.validate(subject, parameters).path, let status = path.revocation.first else {
            throw FetchRefusal(.chainUnknown)
        }
        if case .unknown(let finding) = status.status {
            throw FetchRefusal(finding.code.rawValue.lowercased())
        }
        guard let evidence = status.evidence, object.digests.contains(evidence.sha256) else {
            throw FetchRefusal(.notAbout)
        }
        return evidence
    }

    private func answer(
        _ subject: Certificate,
        _ issuer: SubjectPublicKeyInfo,
        _ kind: FetchedEvidence.Kind,
        _ text: String
    ) throws(ApplianceError) -> Result<Answer, FetchRefusal> {
        if kind == .crl, let known = lists[text] { return known }
        let result: Result<Answer, FetchRefusal>
        do throws(FetchRefusal) {
            let address = try allowed(text)
            result = .success(
                kind == .crl
                    ? try list(address, text) : try response(address, OCSPRequest(about: subject, issuerKey: issuer))
            )
        } catch {
            result = .failure(error)
        }
        if kind == .crl { lists[text] = result }
        return result
    }

    /// The address, if it may be asked.
    private func allowed(_ text: String) throws(FetchRefusal) -> HTTPAddress {
        let scheme = text.prefix { $0 != ":" }.lowercased()
        guard scheme == "http" || scheme == "https" else { throw FetchRefusal(.schemeNotServed) }
        let address: HTTPAddress
        do throws(HTTPTransportError) { address = try HTTPAddress(text) } catch { throw FetchRefusal(error) }
        guard allowedHosts.contains(where: { HostPattern.matches($0, host: address.host) }) else {
            throw FetchRefusal(.hostNotAllowed)
        }
        return address
    }

    private func list(_ address: HTTPAddress, _ text: String) throws(FetchRefusal) -> Answer {
        var request = HTTPRequest(.get, address, maximumBodySize: configuration.maximumCRLSize)
        request.accept = "application/pkix-crl, */*"
        let known = try? folder.known(text)
        if let known {
            request.ifNoneMatch = known.entry.entityTag
            request.ifModifiedSince = known.entry.lastModified
        }
        let response = try perform(request)
        if response.status == 304, let known { return Answer(bytes: known.bytes, response: nil) }
        guard response.status == 200 else { throw FetchRefusal("http-status-\(response.status)") }
        return Answer(bytes: response.body, response: response)
    }

    private func response(_ address: HTTPAddress, _ question: OCSPRequest) throws(FetchRefusal) -> Answer {
        let bytes: [UInt8]
        do throws(LibCryptoError) { bytes = try question.encode() } catch { throw FetchRefusal(.responderError) }
        var request = HTTPRequest(
            .post(bytes, contentType: "application/ocsp-request"),
            address,
            maximumBodySize: configuration.maximumResponseSize
        )
        request.accept = "application/ocsp-response"
        let response = try perform(request)
        guard response.status == 200 else { throw FetchRefusal("http-status-\(response.status)") }
        return Answer(bytes: response.body, response: response)
    }

    private func perform(_ request: HTTPRequest) throws(FetchRefusal) -> HTTPResponse {
        do throws(HTTPTransportError) { return try client.perform(request) } catch { throw FetchRefusal(error) }
    }
}
