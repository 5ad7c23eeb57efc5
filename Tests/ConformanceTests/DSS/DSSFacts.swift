import CAdES
import CMS
import Foundation
import LibCrypto
import PKIX
import PathValidation
import SignatureValidation

/// What we find in a file, in the terms of DSS's assertions.
struct DSSFacts {
    let signatures: [JudgedSignature]
    let timeStamps: [JudgedTimeStamp]
    let evidenceRecordCount: Int

    /// Judges without trust, as the assertions need none.
    init(_ example: DSSCase) throws {
        let cache = CertificateCache()
        let container = try SignedContainer.unwrap(try example.bytes()[...])
        let document = try CAdESDocument(container.message, cache: cache)
        let content = try example.content().map { bytes in
            SignedContent(source: .detached, digests: [:], pieces: [bytes[...]], size: bytes.count)
        }
        let judge = SigningWorld.judge(trusting: [], among: document.certificates)
        var signatures: [JudgedSignature] = []
        for signature in try document.signatures(detached: content ?? .absent, cache: cache) {
            signatures.append(try judge.judge(signature))
        }
        // DSS counts counter-signatures among the signatures.
        self.signatures = signatures.flatMap(Self.withCounterSignatures)
        timeStamps = self.signatures.flatMap(\.timeStamps)
        evidenceRecordCount = signatures.reduce(0) { $0 + $1.signature.evidenceRecords.count }
    }

    private static func withCounterSignatures(_ signature: JudgedSignature) -> [JudgedSignature] {
        [signature] + signature.counterSignatures.flatMap(withCounterSignatures)
    }

    /// Each fact that the case asserts and that is otherwise here, by its name, with what was found.
    func differences(from expect: DSSCase.Expectation) -> [String: String] {
        var result: [String: String] = [:]
        func compare<Value: Equatable>(_ name: String, _ expected: Value?, _ found: Value) {
            guard let expected, expected != found else { return }
            result[name] = "\(found), expected \(expected)"
        }
        compare("n_signatures", expect.nSignatures, signatures.count)
        compare("n_timestamps", expect.nTimestamps, timeStamps.count)
        compare("n_evidence_records", expect.nEvidenceRecords, evidenceRecordCount)
        compare(
            "signature_intact",
            expect.signatureIntact,
            agreement(signatures) { $0.isCryptographicallyValid && $0.isContentIntact == true }
        )
        compare("signature_crypto_valid", expect.signatureCryptoValid, agreement(signatures) { isValid($0) })
        compare("references_intact", expect.referencesIntact, agreement(signatures) { $0.isContentIntact == true })
        compare("references_found", expect.referencesFound, agreement(signatures) { $0.isContentIntact != nil })
        compare("timestamps_intact", expect.timestampsIntact, agreement(timeStamps) { $0.isImprintIntact == true })
        if let level = expect.level?.first, let first = signatures.first {
            compare("level", level, Self.level(first, in: level))
        }
        return result
    }

    /// DSS calls a signature valid only over intact content.
    private func isValid(_ signature: JudgedSignature) -> Bool {
        signature.isCryptographicallyValid && signature.isContentIntact == true
    }

    private func agreement<Item>(_ items: [Item], _ test: (Item) -> Bool) -> DSSCase.Agreement {
        let values = Set(items.map(test))
        return values.count == 2 ? .mixed : .all(values.first ?? true)
    }

    /// DSS names a baseline level where the file keeps to it, and else one of the older levels.
    private static func level(_ signature: JudgedSignature, in expected: String) -> String {
        if expected == "CMS_NOT_ETSI" { return ExtendedLevel(signature) == nil ? expected : "CAdES" }
        if expected.hasPrefix("CAdES_BASELINE_") {
            let found = BaselineLevel(signature).map { String($0.rawValue.dropFirst(2)) } ?? "none"
            return "CAdES_BASELINE_\(found)"
        }
        if expected == "CAdES_ERS", !signature.signature.evidenceRecords.isEmpty { return expected }
        return "CAdES_" + (ExtendedLevel(signature)?.rawValue.replacing("X-L", with: "XL") ?? "none")
    }
}
