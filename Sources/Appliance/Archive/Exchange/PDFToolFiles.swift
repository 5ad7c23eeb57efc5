import ASN1
import EvidenceArchive
import Foundation
import SignatureValidation
import ValidationReport

/// The commands on the signatures of a PDF file: each is taken out by its ByteRange, and compared with what stands there.
struct PDFToolFiles {
    private let files: ToolFiles
    private let judged: JudgedDossierItem
    private let bytes: [UInt8]

    init(_ files: ToolFiles, _ judged: JudgedDossierItem, _ bytes: [UInt8]) {
        self.files = files
        self.judged = judged
        self.bytes = bytes
    }

    func commands() throws(ApplianceError) -> [DossierCommand] {
        let text = judged.report.render(as: .json, language: .portuguese)
        guard let report = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else { return [] }
        let signatures = report["signatures"] as? [[String: Any]] ?? []
        var commands: [DossierCommand] = []
        for (number, (signature, entry)) in zip(judged.signatures, signatures).enumerated() {
            guard let range = range(entry), let message = message(range) else { continue }
            let name = "\(files.name(judged))-\(number + 1)"
            let path = try files.add(message, named: "\(name).p7s")
            commands += extraction(range, message, path)
            commands += try files.commands(
                over: [signature],
                named: name,
                cms: "\(covered(range)) | openssl cms -verify -binary -inform DER -in \(path) "
                    + "-content /dev/stdin -out /dev/null"
            )
            for timeStamp in signature.timeStamps {
                commands += try files.commands(timeStamp, in: path, message)
            }
        }
        let stamps = report["documentTimestamps"] as? [[String: Any]] ?? []
        for (timeStamp, entry) in zip(judged.documentTimeStamps, stamps) {
            guard let range = range(entry) else { continue }
            commands += try files.commands(timeStamp, in: judged.item.path, [], data: covered(range))
        }
        return commands
    }

    /// The four numbers of ByteRange, where they are of the usual form and lie in the file.
    private func range(_ entry: [String: Any]) -> [Int]? {
        guard let pdf = entry["pdf"] as? [String: Any], let range = pdf["byteRange"] as? [Int], range.count == 4,
            range[0] == 0, range[1] > 0, range[1] < range[2], range[3] >= 0, range[2] <= bytes.count,
            range[3] <= bytes.count - range[2]
        else { return nil }
        return range
    }

    /// What prints the bytes that a signature covers.
    private func covered(_ range: [Int]) -> String {
        let file = judged.item.path
        return "{ head -c \(range[1]) \(file); tail -c +\(range[2] + 1) \(file) | head -c \(range[3]); }"
    }

    /// The message between the two ranges, without what fills Contents up; nil for what is no plain hexadecimal string.
    private func message(_ range: [Int]) -> [UInt8]? {
        let gap = bytes[range[1]..<range[2]]
        guard gap.first == UInt8(ascii: "<"), gap.last == UInt8(ascii: ">"),
            let decoded = Hexadecimal.decode(String(decoding: gap.dropFirst().dropLast(), as: UTF8.self).lowercased()),
            let length = Self.length(decoded), length <= decoded.count
        else { return nil }
        return Array(decoded[..<length])
    }

    /// The length of the DER element at the start.
    private static func length(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 2, bytes[0] == 0x30 else { return nil }
        guard bytes[1] >= 0x80 else { return 2 + Int(bytes[1]) }
        let count = Int(bytes[1] & 0x7f)
        guard (1...4).contains(count), bytes.count >= 2 + count else { return nil }
        return 2 + count + bytes[2..<(2 + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    private func extraction(_ range: [Int], _ message: [UInt8], _ path: String) -> [DossierCommand] {
        [
            DossierCommand(
                purpose: "A assinatura extraída é a que está no PDF, byte a byte",
                line: "tail -c +\(range[1] + 2) \(judged.item.path) | head -c \(message.count * 2) "
                    + "| tr a-f A-F | basenc --base16 --decode | cmp - \(path)"
            )
        ]
    }
}
