import Foundation
import SignaturePolicy
import TestSupport

/// ITI's own files and the parsed dump beside them, which is an independent reader's work.
enum OfficialPolicies {
    static let folder = OutsideVectors.folder.appending(path: "icp-brasil/policies")

    static var areAtHand: Bool { OutsideVectors.areThere }

    static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.appending(path: name))) }

    /// File names of all policies in DER.
    static var names: [String] { areAtHand ? ((try? dump().map(\.key).sorted()) ?? []) : [] }

    /// File names of all policies in XML.
    static var namesOfXML: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
        return names.filter { $0.hasPrefix("PA_") && $0.hasSuffix(".xml") }.sorted()
    }

    static func policy(_ name: String) throws -> SignaturePolicyDocument {
        guard case .policy(let policy) = try SignaturePolicyFile.read(bytes(name)[...]) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return policy
    }

    static func list(_ name: String) throws -> ApprovedPolicyList {
        guard case .list(let list) = try SignaturePolicyFile.read(bytes(name)[...]) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        return list
    }

    /// What another reader found in each file.
    static func dump() throws -> [String: DumpedPolicy] {
        try JSONDecoder().decode([String: DumpedPolicy].self, from: Data(bytes("policies-der.json")))
    }
}
