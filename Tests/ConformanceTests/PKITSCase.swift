import Foundation
import TestSupport
import Testing

/// One case of NIST's Public Key Interoperability Test Suite, as the manifest beside the vectors gives it.
struct PKITSCase: Decodable, Sendable, CustomTestStringConvertible {
    struct Settings: Decodable, Sendable {
        let time: String
        let initialPolicySet: [String]
        let explicitPolicy: Bool
        let inhibitPolicyMapping: Bool
        let inhibitAnyPolicy: Bool
    }

    let id: String
    let name: String
    let trustAnchor: String
    /// Anchor first.
    let path: [String]
    let extraCerts: [String]
    let crls: [String]
    let settings: Settings
    let expect: String
    let reason: String?
    let expectUserConstrainedPolicySet: [String]?

    var testDescription: String { "\(id) \(name)" }

    /// All cases; none where the vectors are not there.
    static let all: [PKITSCase] = {
        guard OutsideVectors.areThere else { return [] }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let text = (try? OutsideVectors.bytes("pkits/manifest.jsonl")) ?? []
        return text.split(separator: UInt8(ascii: "\n")).compactMap {
            try? decoder.decode(PKITSCase.self, from: Data($0))
        }
    }()
}
