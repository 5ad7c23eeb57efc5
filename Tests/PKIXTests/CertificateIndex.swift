import Foundation
import TestSupport

/// A row of the index of real ICP-Brasil certificates, which was made with another tool.
struct CertificateIndex {
    let file: String
    let commonName: String
    let issuerCommonName: String
    let serialNumber: String
    let notBefore: String
    let notAfter: String
    let key: String
    let sha256: String
    let addresses: [String]

    /// Every row; paths are relative to the folder of vectors.
    static func load() throws -> [CertificateIndex] {
        let text = String(decoding: try OutsideVectors.bytes("icp-brasil/cas/index.csv"), as: UTF8.self)
        let lines = text.split(whereSeparator: \.isNewline)
        return lines.dropFirst().map { line in
            let fields = split(line)
            return CertificateIndex(
                file: "icp-brasil/" + fields[0],
                commonName: fields[4],
                issuerCommonName: fields[5],
                serialNumber: fields[6],
                notBefore: fields[7],
                notAfter: fields[8],
                key: fields[10],
                sha256: fields[11],
                addresses: fields[13].split(separator: "|").map(String.init)
            )
        }
    }

    private static func split(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
