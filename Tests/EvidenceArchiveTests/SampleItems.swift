import EvidenceArchive
import LibCrypto
import Testing

/// Items about invented people and companies.
enum SampleItems {
    static func object(_ content: String) throws -> ItemObject {
        let bytes = Array(content.utf8)
        return ItemObject(
            sha256: try #require(ObjectDigest(bytes: try Digest.hash(.sha256, bytes))),
            sha512: try #require(Digest512(bytes: try Digest.hash(.sha512, bytes))),
            size: UInt64(bytes.count)
        )
    }

    static func time(_ text: String) throws -> ArchiveTime { try #require(ArchiveTime(text)) }

    static func salt(_ octet: UInt8 = 0) throws -> ItemSalt {
        try #require(ItemSalt(bytes: [UInt8](repeating: octet, count: 16)))
    }

    /// A contract with one signature and two pieces of evidence.
    static func contract(_ sequence: UInt64 = 0, content: String = "abc") throws -> ArchiveItem {
        ArchiveItem(
            sequence: sequence,
            addedAt: try time("2026-06-01T12:00:00Z"),
            salt: try salt(0xAB),
            object: try object(content),
            role: .document,
            name: "contrato \"final\"\n.pdf",
            identifier: "C-2026/0001",
            type: .contract,
            tenant: "Cartório Imaginário",
            label: "locação",
            retainUntil: ArchiveDay("2046-06-01"),
            evidence: [
                ItemEvidence(kind: .certificate, object: try object("certificate"), issuer: "CN=AC Inventada,C=BR"),
                ItemEvidence(
                    kind: .crl,
                    object: try object("crl"),
                    issuer: "CN=AC Inventada,C=BR",
                    thisUpdate: try time("2026-05-31T00:00:00Z"),
                    nextUpdate: try time("2026-06-30T00:00:00Z")
                ),
            ],
            signatures: [
                ItemSignature(
                    id: "signature-1",
                    format: "PAdES",
                    indication: "TOTAL-PASSED",
                    profile: "AD-RT",
                    signer: ItemSigner(
                        name: "Fulano de Tal Inventado",
                        cpf: "00000000191",
                        cnpj: nil,
                        issuer: "CN=AC Inventada,C=BR"
                    ),
                    signingTimeClaimed: try time("2026-05-31T10:00:00Z"),
                    bestSignatureTime: try time("2026-05-31T10:00:05Z")
                )
            ]
        )
    }
}
