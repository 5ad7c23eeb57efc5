/// A ZIP file, read by its central directory (PKWARE APPNOTE.TXT 6.3, §4.3), with bounds on everything.
///
/// What two readers could take differently is refused: directories that differ from local headers, members that share
/// bytes, names that stand twice. Holds the directory only; members are lent block by block.
package struct ZIPReader: Sendable {
    /// In the directory's order.
    package let members: [ZIPMember]
    let source: any ByteSource
    let rules: ZIPReadingRules

    /// Reads the directory; the members' own headers and data are not looked at yet.
    package init(_ source: any ByteSource, rules: ZIPReadingRules = .strict) throws(ArchiveFormatError) {
        let location = try ZIPDirectoryLocation(of: source, rules: rules)
        var directory = LittleEndianReader(try source.bytes(at: location.offset, count: location.size)[...])
        var members: [ZIPMember] = []
        members.reserveCapacity(location.memberCount)
        var total = 0
        for _ in 0..<location.memberCount {
            let member = try Self.member(&directory, rules: rules)
            total += member.size
            guard total <= rules.maximumTotalSize else { throw ArchiveFormatError(.tooLarge, "all members together") }
            members.append(member)
        }
        guard directory.rest.isEmpty else {
            throw ArchiveFormatError(.invalidStructure, "bytes behind the last entry of the directory")
        }
        try Self.place(&members, end: location.offset, rules: rules)
        if rules.names == .paths, let twice = SafePath.conflict(in: Self.paths(members)) {
            throw ArchiveFormatError(.duplicateName, at: twice)
        }
        self.members = members
        self.source = source
        self.rules = rules
    }

    /// The member of this path, for archives with few of them; nil where there is none.
    package func member(named path: String) -> ZIPMember? {
        members.first { $0.name.elementsEqual(path.utf8) }
    }

    /// The files' paths: folders may be listed beside their files, and are in nobody's way.
    private static func paths(_ members: [ZIPMember]) -> [String] {
        members.filter { !$0.isFolder }.map(\.path)
    }

    /// Sees that no two members share bytes, nor reach into the directory, and notes where each must end.
    private static func place(
        _ members: inout [ZIPMember],
        end: Int,
        rules: ZIPReadingRules
    ) throws(ArchiveFormatError) {
        let order = members.indices.sorted { members[$0].headerOffset < members[$1].headerOffset }
        var used = 0
        for (position, index) in order.enumerated() {
            let member = members[index]
            guard member.headerOffset >= used else {
                throw ArchiveFormatError(.overlappingMembers, at: member.displayName)
            }
            guard rules.allowsUnaccountedBytes || position > 0 || member.headerOffset == 0 else {
                throw ArchiveFormatError(.unaccountedBytes, "before the first member")
            }
            let headerLength = ZIPRecord.localHeaderLength + member.name.count
            guard headerLength <= end - member.headerOffset,
                member.compressedSize <= end - member.headerOffset - headerLength
            else { throw ArchiveFormatError(.invalidStructure, at: member.displayName, "reaches into the directory") }
            used = member.headerOffset + headerLength + member.compressedSize
            members[index].end = position + 1 < order.count ? members[order[position + 1]].headerOffset : end
        }
        guard rules.allowsUnaccountedBytes || !members.isEmpty || end == 0 else {
            throw ArchiveFormatError(.unaccountedBytes, "before the directory")
        }
    }
}
