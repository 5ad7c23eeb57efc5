import Yams

extension TrustManifest {
    /// Reads a manifest; anything that it should not have, lacks or has twice is an error that names the key.
    package static func parse(_ bytes: [UInt8]) throws(TrustStoreError) -> TrustManifest {
        guard bytes.count <= maximumLength else {
            throw TrustStoreError(.tooLarge, file: fileName, hint: "a manifest has at most \(maximumLength) bytes")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw TrustStoreError(.manifestSyntax, file: fileName, detail: "not UTF-8", hint: "save the file as UTF-8")
        }
        guard let root = try compose(text) else {
            throw TrustStoreError(.manifestSyntax, file: fileName, detail: "empty", hint: "restore the manifest")
        }
        var fields = try ManifestMapping(root, at: "")
        let version = try fields.string("schema")
        guard version == schema else {
            throw ManifestMapping.invalid("schema", detail: version, hint: "this version reads \(schema)")
        }
        var domains: [TrustDomain] = []
        for (node, place) in try fields.list("domains") { domains.append(try domain(node, at: place)) }
        var certificates: [ListedCertificate] = []
        for (node, place) in try fields.list("certificates") { certificates.append(try certificate(node, at: place)) }
        try fields.end()
        let manifest = TrustManifest(domains: domains, certificates: certificates)
        try manifest.checkConsistency()
        return manifest
    }

    private static func compose(_ text: String) throws(TrustStoreError) -> Node? {
        do {
            // The basic resolver: types are ours to check, and the default one runs regular expressions on every key.
            return try Yams.compose(yaml: text, .basic)
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            throw TrustStoreError(
                .duplicateKey,
                file: fileName,
                key: keys.first,
                detail: "near line \(context.mark.line)",
                hint: "keep one of them"
            )
        } catch {
            var detail = ""
            if case YamlError.parser(_, let problem, let mark, _) = error { detail = "line \(mark.line): \(problem)" }
            if case YamlError.scanner(_, let problem, let mark, _) = error { detail = "line \(mark.line): \(problem)" }
            throw TrustStoreError(
                .manifestSyntax,
                file: fileName,
                detail: detail,
                hint: "correct that line, or restore the manifest"
            )
        }
    }

    private static func domain(_ node: Node, at place: String) throws(TrustStoreError) -> TrustDomain {
        var fields = try ManifestMapping(node, at: place)
        let identifier = try fields.string("id")
        guard isIdentifier(identifier) else {
            throw ManifestMapping.invalid(
                fields.join("id"),
                detail: identifier,
                hint: "use lower-case letters, digits and hyphens"
            )
        }
        var names = try ManifestMapping(fields.node("name"), at: fields.join("name"))
        let name = LocalizedName(portuguese: try names.string("pt-BR"), english: try names.string("en"))
        try names.end()
        let legalClass: LegalClass = try fields.choice("legalClass")
        let law = try fields.optionalString("law")
        let isAnchor = try fields.boolean("anchor")
        var policyArcs: [String] = []
        for (arc, place) in try fields.list("policyArcs") {
            policyArcs.append(try policyArc(ManifestMapping.string(arc, at: place), at: place))
        }
        var pins: [PinnedRoot] = []
        for (pin, place) in try fields.list("pins") { pins.append(try self.pin(pin, at: place)) }
        try fields.end()
        return TrustDomain(
            identifier: identifier,
            name: name,
            legalClass: legalClass,
            law: law,
            isAnchor: isAnchor,
            policyArcs: policyArcs,
            pins: pins
        )
    }

    private static func pin(_ node: Node, at place: String) throws(TrustStoreError) -> PinnedRoot {
        var fields = try ManifestMapping(node, at: place)
        let pin = PinnedRoot(
            name: try fields.string("name"),
            version: try fields.string("version"),
            sha256: try fields.digest("sha256"),
            notBefore: try fields.optionalDay("notBefore"),
            notAfter: try fields.optionalDay("notAfter"),
            algorithm: try fields.optionalString("algorithm"),
            use: try fields.choice("use"),
            isUsable: try fields.boolean("usable"),
            file: try fields.optionalString("file"),
            source: try fields.optionalString("source")
        )
        try fields.end()
        guard isIdentifier(pin.version) else {
            throw ManifestMapping.invalid(
                fields.join("version"),
                detail: pin.version,
                hint: "use lower-case letters, digits and hyphens"
            )
        }
        if let file = pin.file { try StorePath.check(file, in: .roots, at: fields.join("file")) }
        return pin
    }

    private static func certificate(_ node: Node, at place: String) throws(TrustStoreError) -> ListedCertificate {
        var fields = try ManifestMapping(node, at: place)
        let certificate = ListedCertificate(
            file: try fields.string("file"),
            subject: try fields.string("subject"),
            notBefore: try fields.day("notBefore"),
            notAfter: try fields.day("notAfter"),
            sha256: try fields.digest("sha256"),
            root: try fields.string("root"),
            source: try fields.string("source")
        )
        try fields.end()
        try StorePath.check(certificate.file, in: .certificates, at: fields.join("file"))
        return certificate
    }

    /// An identifier of a domain, or a version: what may stand in a file name and a reference.
    static func isIdentifier(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 64
            && text.utf8.allSatisfy {
                (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
            }
    }

    private static func policyArc(_ text: String, at place: String) throws(TrustStoreError) -> String {
        let arcs = text.split(separator: ".", omittingEmptySubsequences: false)
        let isNumeric = arcs.allSatisfy { arc in
            !arc.isEmpty && arc.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        guard arcs.count >= 2, isNumeric else {
            throw ManifestMapping.invalid(place, detail: text, hint: "write an object identifier as 2.16.76.1")
        }
        return text
    }
}
