import CMS
import Foundation
import LibCrypto
import PAdES
import PDFSyntax
import PKIX
import SignatureValidation

/// What we find in a PDF file, in the terms of DSS's assertions.
struct DSSPDFFacts {
    let signatures: [JudgedSignature]
    /// Those of signatures and those over the file, each once.
    let timeStamps: [JudgedTimeStamp]

    /// Judges without trust, as the assertions need none.
    init(_ example: DSSCase) throws {
        let cache = CertificateCache()
        let document = try PAdESDocument(try PDFDocument(PDFBytes(copying: try example.bytes())), cache: cache)
        let judge = SigningWorld.judge(trusting: [], among: document.certificates)
        let facts = try document.facts(cache: cache)
        let cover = try judge.judge(cover: facts.documentTimeStamps)
        signatures = try facts.signatures.map {
            try judge.judge($0.signature, under: cover, covering: $0.coveredBy)
        }
        let own = signatures.flatMap(\.timeStamps).filter { $0.timeStamp.kind != .documentTimeStamp }
        timeStamps = own + cover.timeStamps
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
        let intact = agreement(signatures) { $0.isCryptographicallyValid && $0.isContentIntact == true }
        compare("signature_intact", expect.signatureIntact, intact)
        compare("signature_crypto_valid", expect.signatureCryptoValid, intact)
        compare("references_intact", expect.referencesIntact, agreement(signatures) { $0.isContentIntact == true })
        compare("references_found", expect.referencesFound, agreement(signatures) { $0.isContentIntact != nil })
        compare("timestamps_intact", expect.timestampsIntact, agreement(timeStamps) { $0.isImprintIntact == true })
        if let level = expect.level?.first, let first = signatures.first {
            compare("level", level, Self.level(first, in: level))
        }
        return result
    }

    private func agreement<Item>(_ items: [Item], _ test: (Item) -> Bool) -> DSSCase.Agreement {
        let values = Set(items.map(test))
        return values.count == 2 ? .mixed : .all(values.first ?? true)
    }

    /// DSS names a baseline level where the file keeps to it, and else one of the older levels.
    private static func level(_ signature: JudgedSignature, in expected: String) -> String {
        if expected.hasPrefix("PKCS7") {
            return CMSInPDFLevel(signature)?.rawValue.replacing("CMS", with: "PKCS7").replacing("-", with: "_")
                ?? "none"
        }
        if let baseline = PAdESBaselineLevel(signature) {
            return "PAdES_BASELINE_" + baseline.rawValue.dropFirst(2)
        }
        return "PAdES_" + (ExtendedPAdESLevel(signature)?.rawValue.dropFirst("PAdES-E-".count) ?? "none")
    }
}
