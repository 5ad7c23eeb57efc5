import ASN1
import LibCrypto
import SignatureValidation
import TestPKI
import Testing
import TimeStampProtocol

/// Proofs of existence (EN 319 102-1 §5.6): what a token covers is told here, so that the judge alone is tried.
extension ReasonCodeTests {
    /// The signature with its time-stamp of that time taken for an archive time-stamp over the others and what is told.
    private static func archived(
        _ signature: ParsedSignature,
        at time: String,
        covering objects: [[UInt8]] = [],
        defects: Set<ImprintDefect> = []
    ) throws -> ParsedSignature {
        var stamps = signature.timeStamps
        // Attributes stand in the order of their encodings: the token is known by its time.
        let place = try #require(
            stamps.firstIndex {
                if case .success(let token) = $0.token { token.tstInfo.genTime == .utc(time) } else { false }
            }
        )
        let last = stamps.remove(at: place)
        let covered = Set((stamps.map(\.sha256) + objects).map(Digest256.init))
        stamps.append(
            try ParsedTimeStamp(
                kind: .archive,
                token: last.token,
                encoding: last.encoding,
                imprinted: last.imprinted,
                archiveForm: .version3,
                coverage: TimeStampCoverage(coversSignature: true, coversContent: true, objects: covered),
                defects: defects
            )
        )
        return ParsedSignature(
            id: signature.id,
            format: signature.format,
            signer: signature.signer,
            contentType: signature.contentType,
            content: signature.content,
            certificates: signature.certificates,
            unreadableCertificates: signature.unreadableCertificates,
            timeStamps: stamps,
            counterSignatures: signature.counterSignatures
        )
    }

    /// A signature whose time-stamp is by a TSA that expired on 2025-06-01, covered by another token and judged a month
    /// later with lists of the day before.
    private static func covered(at time: String) throws -> JudgedSignature {
        var world = World()
        world.listsAt = .utc("2025-05-31")
        let expired = world.authority.issue(
            .endEntity(
                .commonName("ACT expirada"),
                .rsa5,
                notAfter: .utc("2025-06-01"),
                adding: [.extendedKeyUsage(.timeStamping).critical()]
            )
        )
        let signer = world.signature(unsigned: [
            .signatureTimeStamp(TimeStampTemplate(expired, at: .utc("2024-01-01"))),
            .signatureTimeStamp(world.stamp(time)),
        ])
        return try world.judge(CMSTemplate(World.content, signers: signer).encode(), at: .utc("2025-07-01")) {
            try archived($0, at: time)
        }
    }

    /// A token of January that is to cover one of June.
    private static func coveredBeforeItExisted() throws -> JudgedSignature {
        let world = World()
        let signer = world.signature(unsigned: [
            .signatureTimeStamp(world.stamp("2024-06-01")), .signatureTimeStamp(world.stamp("2024-01-01")),
        ])
        return try world.judge(CMSTemplate(World.content, signers: signer).encode()) {
            try archived($0, at: "2024-01-01")
        }
    }

    /// A chain of two CAs that expired on 2025-06-01, judged afterwards; what the archive time-stamp covers is told.
    private static func expiredAuthorities(
        covering objects: @Sendable (World) throws -> [[UInt8]]
    ) throws -> JudgedSignature {
        var world = World()
        let end = Instant.utc("2025-06-01")
        let upper = world.root.issue(.authority(.commonName("AC Superior de Teste"), .rsa5, notAfter: end))
        world.tsa = world.root.issue(World.timeStamping())
        world.authority = upper.issue(.authority(.commonName("AC Inferior de Teste"), .rsa2, notAfter: end))
        world.others = [upper]
        world.signer = world.authority.issue(.endEntity(.commonName("FULANO DE TAL DE TESTE"), .rsa3, notAfter: end))
        world.listsAt = .utc("2025-04-30")
        let signer = world.signature(unsigned: [.signatureTimeStamp(world.stamp("2025-05-01"))])
        let covered = try objects(world)
        return try world.judge(CMSTemplate(World.content, signers: signer).encode(), at: .utc("2025-07-01")) {
            try archived($0, at: "2025-05-01", covering: covered)
        }
    }

    private static func digests(_ encodings: [[UInt8]]) throws -> [[UInt8]] {
        try encodings.map { try Digest.hash(.sha256, $0) }
    }

    static let proofVectors: [Vector] = [
        vector(.timeStampCoveredInTime, .totalPassed) { try covered(at: "2025-05-01") },
        vector(.timeStampCoveredTooLate, .totalPassed) { try covered(at: "2025-06-15") },
        vector(.timeStampCoverOrder, .indeterminate(.timestampOrderFailure)) {
            try coveredBeforeItExisted()
        },
        vector(.timeStampHashIndexInvalid, .totalPassed) {
            let world = World()
            let signer = world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))])
            return try world.judge(CMSTemplate(World.content, signers: signer).encode()) {
                try archived($0, at: "2024-01-01", defects: [.hashIndexMissing])
            }
        },
        vector(.timeStampImprintNotComputable, .totalPassed) {
            let world = World()
            let signer = world.signature(unsigned: [.signatureTimeStamp(world.stamp("2024-01-01"))])
            return try world.judge(CMSTemplate(World.content, signers: signer).encode()) {
                try archived($0, at: "2024-01-01", defects: [.imprintNotComputable])
            }
        },
        vector(.certificateNotProven, .indeterminate(.noPOE)) {
            try expiredAuthorities { try digests($0.lists) }
        },
    ]
}
