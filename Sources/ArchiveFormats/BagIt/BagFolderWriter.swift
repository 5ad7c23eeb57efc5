package import DurableFiles

/// Writes a bag (RFC 8493) into a new folder, which gets its name once it is complete and on the disk.
package final class BagFolderWriter {
    private let folder: StagedFolder
    private var assembly = BagAssembly()
    private var tagFiles: [(name: String, bytes: [UInt8])] = []

    /// `temporaryName`: of the folder in the making; the staging directory is on the file system of the bag's own place.
    package init(_ temporaryName: String, in staging: Directory) throws(ArchiveFormatError) {
        folder = try StagedFolder(temporaryName, in: staging)
        try folder.write(BagDeclaration.bytes, to: BagDeclaration.fileName)
    }

    /// Adds a payload file at a path below `data`, and gives its digests.
    ///
    /// Throws `digestMismatch` where its content has another SHA-256 than expected: the bag is to be given up then.
    @discardableResult
    package func add(
        _ path: String,
        _ source: any ByteSource,
        sha256 expected: [UInt8]? = nil
    ) throws(ArchiveFormatError) -> ContentDigests {
        if let defect = BagPath.defect(of: path) { throw ArchiveFormatError(.unsafeName, at: path, defect) }
        let sink = try folder.create("data/" + path)
        var digester = try ContentDigester()
        try source.stream { (block) throws(ArchiveFormatError) in
            try digester.update(block)
            try sink.write(block)
        }
        try sink.close()
        let digests = try digester.finalize()
        if let expected, expected != digests.sha256 { throw ArchiveFormatError(.digestMismatch, at: path) }
        _ = try assembly.add(path, digests)
        return digests
    }

    /// Adds a tag file beside the payload, such as a README; the tag manifests list it.
    package func addTagFile(_ name: String, _ bytes: [UInt8]) throws(ArchiveFormatError) {
        try BagAssembly.checkTagFile(name)
        try folder.write(bytes, to: name)
        tagFiles.append((name, bytes))
    }

    /// Writes the manifests, waits until everything is on the disk, and gives the bag its name.
    ///
    /// Throws `alreadyThere` where the name is taken.
    package func finish(
        _ info: BagInfo = BagInfo(),
        publishingAs name: String,
        in target: Directory
    ) throws(ArchiveFormatError) {
        for file in try assembly.tagFiles(info, others: tagFiles) { try folder.write(file.bytes, to: file.name) }
        try folder.publish(as: name, in: target)
    }
}
