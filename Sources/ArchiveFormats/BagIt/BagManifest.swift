import ASN1
import LibCrypto

/// `manifest-….txt` and `tagmanifest-….txt` (RFC 8493 §2.1.3, §2.2.1).
struct BagManifest {
    /// What a manifest lists.
    enum Kind: String {
        case payload = "manifest"
        case tags = "tagmanifest"
    }

    static let maximumSize = 1 << 28

    let fileName: String
    let kind: Kind
    let algorithm: DigestAlgorithm
    /// Digest by path.
    let digests: [String: [UInt8]]
    let findings: [BagFinding]

    /// The names that RFC 8493 §2.4 gives to algorithms.
    static let algorithms: [String: DigestAlgorithm] = [
        "md5": .md5, "sha1": .sha1, "sha224": .sha224, "sha256": .sha256, "sha384": .sha384, "sha512": .sha512,
    ]

    /// The kind and the algorithm's name; nil for files that are no manifests.
    static func kind(of fileName: String) -> (kind: Kind, algorithm: String)? {
        guard fileName.hasSuffix(".txt") else { return nil }
        for kind in [Kind.payload, .tags] where fileName.hasPrefix(kind.rawValue + "-") {
            return (kind, String(fileName.dropFirst(kind.rawValue.count + 1).dropLast(4)))
        }
        return nil
    }

    static func fileName(_ kind: Kind, _ algorithm: String) -> String { "\(kind.rawValue)-\(algorithm).txt" }

    /// One line of a manifest.
    static func line(_ digest: [UInt8], _ path: String) -> String {
        "\(Hexadecimal.encode(digest))  \(BagPath.encoded(path))\n"
    }

    init(_ bytes: [UInt8], fileName: String, kind: Kind, algorithm: DigestAlgorithm) {
        var digests: [String: [UInt8]] = [:]
        var findings: [BagFinding] = []
        self.fileName = fileName
        self.kind = kind
        self.algorithm = algorithm
        let text = String(validating: bytes, as: UTF8.self)
        if text == nil { findings.append(BagFinding(.invalidManifest, at: fileName, "not UTF-8")) }
        for (index, line) in BagText.lines(text ?? "").enumerated() {
            let digits = line.utf8.prefix { $0 != 0x20 && $0 != 0x09 }
            let rest = line.utf8[digits.endIndex...].drop { $0 == 0x20 || $0 == 0x09 }
            // Programs that make checksums mark binary files so; no payload path and no tag file starts like this.
            let name = Substring(rest.first == 0x2a ? rest.dropFirst() : rest)
            guard let digest = Hexadecimal.decode(Substring(digits)), digest.count == algorithm.length, !name.isEmpty
            else {
                findings.append(BagFinding(.invalidManifest, at: fileName, "line \(index + 1)"))
                continue
            }
            let (path, hasBarePercent) = BagPath.decoded(name)
            if hasBarePercent { findings.append(BagFinding(.barePercentSign, at: path, fileName)) }
            if let defect = BagPath.defect(of: path) {
                findings.append(BagFinding(.unsafePath, at: path, defect))
                continue
            }
            guard path.utf8.starts(with: "data/".utf8) == (kind == .payload) else {
                findings.append(BagFinding(.misplacedEntry, at: path, fileName))
                continue
            }
            if digests.updateValue(digest, forKey: path) != nil {
                findings.append(BagFinding(.duplicateEntry, at: path, fileName))
            }
        }
        self.digests = digests
        self.findings = findings
    }
}
