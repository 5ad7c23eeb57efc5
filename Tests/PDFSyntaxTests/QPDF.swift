import Foundation
import PDFSyntax

/// Asks qpdf for the objects of a file, as an independent reader.
enum QPDF {
    static let path = "/usr/bin/qpdf"

    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// The second part of `qpdf --json=2`: objects by `obj:n g R`, and `trailer`; nil where qpdf gives none.
    ///
    /// With `isDecoded`, streams come with their data in base64, without those filters that give bytes.
    static func objects(of file: URL, isDecoded: Bool = false) throws -> [String: Any]? {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = [
            "--warning-exit-0", "--json=2", "--json-key=qpdf", "--json-stream-data=\(isDecoded ? "inline" : "none")",
            "--decode-level=\(isDecoded ? "specialized" : "none")",
            file.path,
        ]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { return nil }
        // Bytes above 127 in names come out as they are.
        let text = String(decoding: data, as: UTF8.self)
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return (json?["qpdf"] as? [Any])?.last as? [String: Any]
    }

    /// Runs qpdf for what it writes.
    static func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
    }

    /// The differences between all objects of a document as of a revision and what qpdf says of a file.
    static func differences(_ document: PDFDocument, in revision: Int? = nil, _ file: URL) throws -> [String] {
        guard let plain = try objects(of: file), let decoded = try objects(of: file, isDecoded: true) else {
            return ["qpdf reads no objects"]
        }
        var found: [String] = []
        var numbers: Set<Int> = []
        for (key, json) in plain where key.hasPrefix("obj:") {
            let words = key.dropFirst(4).split(separator: " ")
            guard let number = Int(words[0]), let generation = Int(words[1]) else { continue }
            numbers.insert(number)
            let content = json as? [String: Any]
            let value = content?["value"] ?? content?["stream"] ?? NSNull()
            guard let object = try document.object(number: number, generation: generation, in: revision) else {
                // qpdf lists the cross-reference streams that no entry names as well.
                let dictionary = (value as? [String: Any])?["dict"] as? [String: Any]
                if !(value is NSNull), dictionary?["/Type"] as? String != "/XRef" { found.append("\(key) is missing") }
                continue
            }
            let difference = difference(object.object, value) { reference in
                ((try? document.object(reference, in: revision)) ?? nil) == nil
            }
            if let difference { found.append("\(key): \(difference)") }
            let stream = (decoded[key] as? [String: Any])?["stream"] as? [String: Any]
            if let text = stream?["data"] as? String, (stream?["dict"] as? [String: Any])?["/Filter"] == nil {
                let data = try document.data(of: object, in: revision)
                if Data(data) != Data(base64Encoded: text) { found.append("\(key): data") }
            }
        }
        for reference in document.definedObjects(in: revision)
        where try !numbers.contains(reference.number) && document.object(reference, in: revision) != nil {
            found.append("\(reference) is not in qpdf")
        }
        return found
    }

    /// Whether an object is what qpdf says it is; `""` if so, else the path to the first difference.
    static func difference(
        _ object: PDFObject,
        _ json: Any,
        path: String = "",
        isUndefined: (PDFReference) -> Bool
    ) -> String? {
        switch object.value {
        case .null: return json is NSNull ? nil : path
        case .boolean(let value): return json as? Bool == value ? nil : path
        case .integer(let value): return (json as? NSNumber)?.intValue == value ? nil : path
        case .real(let value):
            guard let number = (json as? NSNumber)?.doubleValue else { return path }
            return abs(number - value) <= 1e-6 * max(1, abs(value)) ? nil : path
        case .name(let name): return json as? String == text(name) ? nil : "\(path) name"
        case .reference(let reference): return json as? String == reference.description ? nil : path
        case .string(let string):
            guard let text = json as? String else { return path }
            if text.hasPrefix("b:") { return text.dropFirst(2) == hexadecimal(string.bytes) ? nil : path }
            return String(text.dropFirst(2)) == TextString.decode(string.bytes) ? nil : "\(path) string"
        case .array(let objects):
            guard let list = json as? [Any], list.count == objects.count else { return path }
            for (index, pair) in zip(objects, list).enumerated() {
                if let found = difference(pair.0, pair.1, path: "\(path)/\(index)", isUndefined: isUndefined) {
                    return found
                }
            }
            return nil
        case .dictionary(let dictionary): return difference(dictionary, json, path: path, isUndefined: isUndefined)
        case .stream(let stream):
            let content = (json as? [String: Any])?["dict"] ?? NSNull()
            return difference(
                stream.dictionary,
                content,
                path: "\(path)/stream",
                ignoring: ["Length"],
                isUndefined: isUndefined
            )
        }
    }

    private static func difference(
        _ dictionary: PDFDictionary,
        _ json: Any,
        path: String,
        ignoring ignored: Set<String> = [],
        isUndefined: (PDFReference) -> Bool
    ) -> String? {
        guard var map = json as? [String: Any] else { return path }
        for name in ignored { map["/" + name] = nil }
        // An entry of an undefined object is one of null (§7.3.7), which qpdf leaves out, here or there.
        let entries = dictionary.entries.filter { entry in
            let isLeftOut = map[text(entry.key)] == nil && entry.value.reference.map(isUndefined) ?? false
            return !entry.value.isNull && !ignored.contains(entry.key.text) && !isLeftOut
        }
        let keys = Set(entries.map(\.key))
        guard keys.count == map.values.filter({ !($0 is NSNull) }).count else { return "\(path) keys" }
        for key in keys {
            guard let value = dictionary[key], let other = map[text(key)] else { return "\(path)/\(key.text)" }
            if let found = difference(value, other, path: "\(path)/\(key.text)", isUndefined: isUndefined) {
                return found
            }
        }
        return nil
    }

    /// qpdf writes names as UTF-8 where they are.
    private static func text(_ name: PDFName) -> String { "/" + String(decoding: name.bytes, as: UTF8.self) }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
