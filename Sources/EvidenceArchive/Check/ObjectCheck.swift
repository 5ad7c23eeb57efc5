import Foundation
import Synchronization

/// Each object of the catalogue against the tiers.
struct ObjectCheck {
    private let archive: Archive
    private let options: CheckOptions
    private(set) var count: UInt64 = 0
    private(set) var readCount: UInt64 = 0
    private(set) var bytesRead: UInt64 = 0

    init(_ archive: Archive, _ options: CheckOptions) {
        self.archive = archive
        self.options = options
    }

    /// Walks the objects, page by page; the pages' objects are read on several threads.
    mutating func run(_ emit: (ArchiveFinding) throws(ArchiveError) -> Void) throws(ArchiveError) {
        var last: UInt64?
        while true {
            let objects = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.objects(after: last, limit: ArchiveCheck.page)
            }
            let outcome = ReadingPage(archive: archive, options: options, objects: objects).run()
            count += UInt64(objects.count)
            readCount += outcome.readCount
            bytesRead += outcome.bytesRead
            if let failure = outcome.failure { throw failure }
            for finding in outcome.findings { try emit(finding) }
            guard objects.count == ArchiveCheck.page, let end = objects.last?.sequence else { return }
            last = end
        }
    }
}
