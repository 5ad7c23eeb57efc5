import Yams

extension ArchiveConfiguration {
    /// Reads `archive.yaml` of format 1; an unknown, missing or doubled key and a wrong value are errors that name it.
    ///
    /// Throws `ARC-FORMAT-NEWER`, `ARC-FORMAT-UNKNOWN` for an older format, `ARC-CONFIGURATION-INVALID`.
    package init(decoding bytes: [UInt8]) throws(ArchiveError) {
        let format = try ArchiveConfiguration.format(of: bytes)
        guard format <= ArchiveConfiguration.currentFormat else { throw FormatMigration.newer(format) }
        guard format == ArchiveConfiguration.currentFormat else {
            throw ArchiveError(.formatUnknown, subject: ArchiveLayout.configurationName, detail: "format \(format)")
        }
        var root = try ConfigurationMapping(bytes)
        _ = try root.text("format")
        identity = try root.text("identity")
        guard ArchiveConfiguration.isIdentity(identity) else {
            throw root.invalid("identity", "must be 32 lowercase hexadecimal digits")
        }
        guard let created = ArchiveTime(try root.text("created")) else {
            throw root.invalid("created", "must be a time such as 2026-01-31T12:00:00Z")
        }
        self.created = created
        guard try root.texts("digests") == ["sha256", "sha512"] else {
            throw root.invalid("digests", "must be [sha256, sha512]")
        }
        var audit = try root.mapping("audit")
        auditOrigin = try audit.text("origin")
        guard auditOrigin == ArchiveConfiguration.origin(identity) else {
            throw audit.invalid("origin", "must be lastro/ and the identity")
        }
        auditKeys = try audit.texts("keys")
        guard !auditKeys.isEmpty, auditKeys.allSatisfy({ !$0.contains("\"") && !$0.contains("\n") }) else {
            throw audit.invalid("keys", "must name the keys that verify the audit log")
        }
        auditSigners = try audit.optionalTexts("signers") ?? []
        guard auditSigners.allSatisfy({ !$0.contains("\"") && !$0.contains("\n") }) else {
            throw audit.invalid("signers", "must name keys that sign checkpoints")
        }
        try audit.end()
        hotDays = nil
        if var tiers = try root.optionalMapping("tiers") {
            if let text = try tiers.optionalText("hot") {
                guard text.hasSuffix("d"), let days = Int(text.dropLast()),
                    ArchiveConfiguration.hotDayCounts.contains(days)
                else { throw tiers.invalid("hot", "must be a number of days such as 180d") }
                hotDays = days
            }
            try tiers.end()
        }
        packSize = 256 << 20
        if let text = try root.optionalText("packSize") {
            guard let size = UInt64(text), ArchiveConfiguration.packSizes.contains(size) else {
                throw root.invalid("packSize", "must be a number of bytes from 1048576 to 17179869184")
            }
            packSize = size
        }
        checkDays = [:]
        if var check = try root.optionalMapping("check") {
            for tier in CheckTier.allCases {
                guard let text = try check.optionalText(tier.rawValue) else { continue }
                guard text.hasSuffix("d"), let days = Int(text.dropLast()),
                    ArchiveConfiguration.checkDayCounts.contains(days)
                else { throw check.invalid(tier.rawValue, "must be a number of days such as 30d") }
                checkDays[tier] = days
            }
            try check.end()
        }
        try root.end()
    }

    /// The number behind `format`, whatever else the file says: another format may have other keys.
    package static func format(of bytes: [UInt8]) throws(ArchiveError) -> Int {
        var root = try ConfigurationMapping(bytes)
        guard let format = Int(try root.text("format")), format > 0 else {
            throw root.invalid("format", "must be a positive number")
        }
        return format
    }
}
