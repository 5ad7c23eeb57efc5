import EvidenceRecords
import Foundation
import LibCrypto
import LibXML
import TestSupport
import Testing

/// One case of the outside manifest, with its facts in words.
struct VectorCase: Sendable, CustomTestStringConvertible {
    let id: String
    let path: String
    private let contents: [Content]
    /// What the suite says, by the fact's name.
    let expected: [String: String]

    private enum Content: Sendable {
        case bytes([UInt8])
        case digests([DigestAlgorithm: [UInt8]])
    }

    var testDescription: String { id }

    static let all: [VectorCase] = {
        guard OutsideVectors.areThere, let bytes = try? OutsideVectors.bytes("ers/manifest.jsonl") else { return [] }
        return bytes.split(separator: 0x0a).compactMap { VectorCase(line: Data($0)) }
    }()

    private init?(line: Data) {
        guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any],
            let id = object["id"] as? String, let file = (object["files"] as? [String])?.first
        else { return nil }
        self.id = id
        path = "ers/" + file
        contents = ((object["detached"] as? [[String: Any]]) ?? []).map { entry in
            if let text = entry["content_b64"] as? String { return .bytes(Array(Data(base64Encoded: text) ?? Data())) }
            if let file = entry["file"] as? String { return .bytes((try? OutsideVectors.bytes("ers/" + file)) ?? []) }
            var digests: [DigestAlgorithm: [UInt8]] = [:]
            for (name, value) in (entry["digests"] as? [String: String]) ?? [:] {
                guard let algorithm = DigestAlgorithm(rawValue: name.replacing("SHA", with: "SHA-")) else { continue }
                digests[algorithm] = Array(Data(base64Encoded: value) ?? Data())
            }
            return .digests(digests)
        }
        let expect = (object["expect"] as? [String: Any]) ?? [:]
        expected = Self.facts(expect, (object["asserted"] as? [[String: Any]]) ?? [])
    }

    private static func facts(_ expect: [String: Any], _ asserted: [[String: Any]]) -> [String: String] {
        var facts: [String: String] = [:]
        if let isOK = expect["ok"] as? Bool { facts["ok"] = "\(isOK)" }
        if let record = expect["evidence_record"] as? [String: Any], let intact = record["objects_intact"] {
            // Facts that the suite asserts of some references and denies of others are those of a record that is not intact.
            if let isIntact = intact as? Bool { facts["objectsIntact"] = "\(isIntact)" }
            if intact as? String == "mixed" { facts["objectsIntact"] = "false" }
        }
        for name in ["passedTstCounter", "failedTstCounter", "foundRefsCounter", "notFoundRefsCounter"] {
            guard let value = asserted.last(where: { $0["expr"] as? String == name })?["value"] as? Int else {
                continue
            }
            facts[name] = "\(value)"
        }
        let lists = ["timestamps.size()", "timestampList.size()", "Utils.collectionSize(timestamps)"]
        for entry in asserted where lists.contains(entry["expr"] as? String ?? "") {
            if let value = entry["value"] as? Int { facts["timeStamps"] = "\(value)" }
        }
        return facts
    }

    /// Our facts, under the same names.
    func facts() throws -> [String: String] {
        let bytes = try OutsideVectors.bytes(path)
        let record: EvidenceRecord
        do {
            record = try EvidenceRecord.parse(bytes[...])
        } catch {
            return ["ok": "not a record"]
        }
        let objects = try contents.map { try object($0, record) }
        let verification = try EvidenceVerification(record, objects: objects)
        let isSound = verification.timeStamps.allSatisfy {
            $0.imprint.isIntact != false && !$0.references.contains { $0.isIntact == false }
                && $0.defects.isEmpty
        }
        let linked = verification.timeStamps.filter { stamp in
            stamp.isLinked
                && !(stamp.isInitial && stamp.chain > 0
                    && verification.objects.contains { $0.coverage[stamp.chain].isCovered == false })
        }
        let firsts = Set(record.chains[0].timeStamps[0].hashTree?[0].values.map { Array($0) } ?? [])
        let orphans = verification.orphans.filter { $0.chain == 0 }
        let values = record.chains[0].timeStamps[0].hashTree?[0].values.count ?? firsts.count
        return [
            "ok": "\(isSound)",
            "objectsIntact": verification.areObjectsIntact.map { "\($0)" } ?? "unknown",
            "timeStamps": "\(verification.timeStamps.count)",
            "passedTstCounter": "\(linked.count)",
            "failedTstCounter": "\(verification.timeStamps.count - linked.count)",
            "foundRefsCounter": "\(values - orphans.count)",
            "notFoundRefsCounter": "\(orphans.count)",
        ]
    }

    private func object(_ content: Content, _ record: EvidenceRecord) throws -> DataObject {
        switch content {
        case .digests(let digests): return DataObject(name: "digest", digests: digests)
        case .bytes(let bytes):
            var digests: [DigestAlgorithm: [UInt8]] = [:]
            var canonical: [DigestDemand: [UInt8]] = [:]
            let document = try? XMLDocument(bytes[...], limits: XMLLimits(byteCount: 1 << 20))
            for demand in record.digestDemands {
                digests[demand.algorithm] = try Digest.hash(demand.algorithm, bytes)
                guard let method = demand.canonicalization, let document else { continue }
                canonical[demand] = try Digest.hash(demand.algorithm, try document.canonicalForm(method))
            }
            return DataObject(name: "content", digests: digests, canonicalDigests: canonical)
        }
    }
}
