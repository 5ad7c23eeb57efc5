import ASN1

/// What an object's inventory says of itself and of one of its files, without a look at the file.
package struct OCFLRecord: Hashable, Sendable {
    package let identifier: String
    /// RFC 3339: when the first version was made.
    package let created: String
    /// The logical path of the object's only file.
    package let logicalPath: String
    /// 64 bytes, from the manifest.
    package let sha512: [UInt8]
    /// 32 bytes, from the fixity block.
    package let sha256: [UInt8]

    /// Reads the inventory of an object with one file in one version, as it is written here.
    ///
    /// Throws `notOCFL` for any other, `missing`, `unreadable`.
    package init(_ tree: any FileTree) throws(ArchiveFormatError) {
        let name = OCFLInventoryText.fileName
        let reader = OCFLInventoryReader(try tree.bytes(name, limit: OCFLInventoryReader.maximumSize), place: name)
        let inventory = reader.inventory
        guard !reader.findings.contains(where: { !$0.isWarning }), let identifier = inventory.identifier,
            let content = inventory.manifest.first, inventory.manifest.count == 1,
            let version = inventory.versions[OCFLInventoryText.version], inventory.versionNames.count == 1,
            let logicalPath = version.state.first?.key, version.state.count == 1,
            content.key == "\(OCFLInventoryText.version)/\(OCFLInventoryText.contentFolder)/\(logicalPath)",
            let created = version.metadata.first.flatMap({ $0?.text }),
            let sha512 = Hexadecimal.decode(content.value), sha512.count == 64,
            let sha256 = inventory.fixity["sha256"]?[content.key].flatMap({ Hexadecimal.decode($0) }),
            sha256.count == 32
        else { throw ArchiveFormatError(.notOCFL, at: name, "not the inventory of a pack") }
        self.identifier = identifier
        self.created = created
        self.logicalPath = logicalPath
        self.sha512 = sha512
        self.sha256 = sha256
    }
}
