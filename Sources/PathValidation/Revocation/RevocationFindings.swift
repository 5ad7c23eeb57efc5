import PKIX

/// Why pieces of evidence about one certificate were not used; bounded, each reason once.
struct RevocationFindings {
    private(set) var findings: [PathFinding] = []
    private let index: Int
    private let certificate: Certificate

    init(_ certificate: Certificate, at index: Int) {
        self.certificate = certificate
        self.index = index
    }

    mutating func add(_ code: PathFindingCode, _ values: [String: String] = [:]) {
        let finding = make(code, values)
        guard findings.count < 16, !findings.contains(finding) else { return }
        findings.append(finding)
    }

    /// The reason to show; that there is no evidence at all where no other was found.
    var best: PathFinding {
        findings.max { $0.code.rank < $1.code.rank }
            ?? make(.revocationNotFound, ["issuer": certificate.issuer.description])
    }

    /// All reasons, the most specific first.
    var sorted: [PathFinding] {
        findings.count > 1 ? findings.sorted { $0.code.rank > $1.code.rank } : findings
    }

    private func make(_ code: PathFindingCode, _ values: [String: String]) -> PathFinding {
        PathFinding(code, certificateIndex: index, certificateSHA256: certificate.sha256, values: values)
    }
}
