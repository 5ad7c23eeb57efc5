import ASN1
import PKIX
import PathValidation
import TestPKI
import Testing

/// Issued certificates and evidence, and the path that the validator finds among them.
struct Scenario {
    static let time = Instant.utc("2024-06-01")
    /// Remembers links over all tests, as a process does.
    static let verifier = SignatureVerifier()

    static let root = TestIdentity.selfSigned(.authority(.commonName("Root for Tests"), .p256))

    var anchors: [TrustAnchor]
    var certificates: [TestIdentity] = []
    var lists: [[UInt8]] = []
    var responses: [[UInt8]] = []

    init(_ certificates: TestIdentity..., anchor: TestIdentity = Scenario.root) throws {
        anchors = [TrustAnchor(certificate: try Self.certificate(anchor))]
        self.certificates = certificates
    }

    static func certificate(_ identity: TestIdentity) throws -> Certificate {
        try Certificate.parse(identity.certificate[...])
    }

    func validator() throws -> PathValidator {
        PathValidator(
            anchors: anchors,
            certificates: CertificatePool(try certificates.map(Self.certificate)),
            revocation: RevocationPool(
                lists: try lists.map { try CertificateRevocationList.parse($0[...]) },
                responses: try responses.map { try OCSPResponse.parse($0[...]) }
            ),
            verifier: Self.verifier
        )
    }

    func validate(
        _ target: TestIdentity,
        _ parameters: PathParameters = PathParameters(time: time)
    ) throws -> PathOutcome {
        try validator().validate(Self.certificate(target), parameters)
    }

    /// The code to show for the target; nil where it is valid.
    func code(
        _ target: TestIdentity,
        _ parameters: PathParameters = PathParameters(time: time)
    ) throws -> PathFindingCode? {
        let outcome = try validate(target, parameters)
        #expect((outcome.path == nil) == (outcome.bestFinding != nil))
        return outcome.bestFinding?.code
    }
}

extension TestIdentity {
    /// A CA below this one.
    func authority(
        _ name: String,
        _ key: TestKey,
        pathLength: Int? = nil,
        adding extensions: TestExtension...
    ) -> TestIdentity {
        issue(.authority(.commonName(name), key, pathLength: pathLength, adding: extensions))
    }

    /// A signer's certificate below this one.
    func endEntity(
        _ name: String = "Signer for Tests",
        _ key: TestKey = .rsa12,
        adding extensions: TestExtension...
    ) -> TestIdentity {
        issue(.endEntity(.commonName(name), key, adding: extensions))
    }
}
