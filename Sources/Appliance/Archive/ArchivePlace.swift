import ASN1
package import EvidenceArchive
import Foundation
import ValidationReport

/// Which archive a command works on, in whose name, and how long it waits for another writer.
package struct ArchivePlace: Sendable {
    package let path: String
    /// Seconds.
    package let wait: Int
    /// Enters the audit log as a salted digest only.
    let actor: String

    /// The archive of the option, or of `LASTRO_ARCHIVE`.
    ///
    /// - Throws: `ApplianceError` of kind `usage` where neither names one.
    package init(
        option: String?,
        wait: Int = 60,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(ApplianceError) {
        let named = option ?? environment["LASTRO_ARCHIVE"].flatMap { $0.isEmpty ? nil : $0 }
        guard let named else {
            throw ApplianceError(
                .usage,
                "no archive is named",
                hint: "give --archive DIR or set LASTRO_ARCHIVE; 'lastro archive init DIR' makes one"
            )
        }
        path = named
        self.wait = wait
        actor = Self.user
    }

    /// The name of the user who runs the command; their number where the system knows no name.
    private static var user: String {
        guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return "uid \(geteuid())" }
        return String(cString: name)
    }

    /// Makes the archive and opens it.
    package func create(hotDays: Int?) throws(ApplianceError) -> Archive {
        var generator = SystemRandomNumberGenerator()
        let identity = (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return try archiving { () throws(ArchiveError) in
            try Archive.create(
                at: path,
                identity: Hexadecimal.encode(identity),
                created: ArchiveClock.now,
                actor: actor,
                hotDays: hotDays
            )
        }
    }

    /// Opens it for reading; no lock is taken.
    package func reading() throws(ApplianceError) -> Archive {
        try advising { () throws(ArchiveError) in try Archive(opening: path, access: .read) }
    }

    /// Opens it for writing; what a crash left is completed first.
    package func writing() throws(ApplianceError) -> Archive {
        try advising { () throws(ArchiveError) in try openForWriting() }
    }

    /// Names this archive, and its last replica, in the command that an error advises.
    private func advising(_ body: () throws(ArchiveError) -> Archive) throws(ApplianceError) -> Archive {
        do throws(ArchiveError) {
            return try body()
        } catch {
            throw ApplianceError(archive: error, RepairAdvice(ofUnreadable: path))
        }
    }

    /// Opens it for writing with the archive's own error.
    func openForWriting() throws(ArchiveError) -> Archive {
        try Archive(opening: path, access: .write(wait: wait, actor: actor, at: ArchiveClock.now))
    }
}
