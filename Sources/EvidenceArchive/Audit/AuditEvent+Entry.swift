import ArchiveFormats

extension AuditEvent {
    /// Reads an entry of the log back; nil for anything but what `entry` writes, as entries of later versions may be.
    package init?(entry: ArraySlice<UInt8>) {
        guard entry.count <= AuditEvent.largestEntry, let value = try? JSONReader.read(Array(entry)),
            let kind = value["event"]?.text.flatMap(Kind.init(rawValue:)),
            let at = value["at"]?.text.flatMap({ ArchiveTime($0) }),
            let actor = value["actor"]?.text.flatMap({ ObjectDigest(hex: $0) }),
            let members = value["details"]?.members
        else { return nil }
        var details: [String: Detail] = [:]
        for member in members {
            switch member.value {
            case .string(let text): details[member.name] = .text(text)
            case .number(let digits):
                guard let number = UInt64(digits) else { return nil }
                details[member.name] = .number(number)
            case .boolean(let flag): details[member.name] = .flag(flag)
            default: return nil
            }
        }
        self.init(
            kind,
            at: at,
            actor: actor,
            subject: value["subject"]?.text.flatMap { ObjectDigest(hex: $0) },
            details: details
        )
        guard self.entry.elementsEqual(entry) else { return nil }
    }

    /// Bytes that an entry of the log may have (C2SP tlog-tiles: two bytes of length).
    private static let largestEntry = 0xFFFF
}
