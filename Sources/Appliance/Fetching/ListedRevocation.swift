package import ASN1
import Foundation
import PKIX
package import ValidationReport

/// One CRL or OCSP response of a folder, as it describes itself: nothing is verified by listing it.
package struct ListedRevocation: Sendable {
    package let file: String
    package let kind: FetchedEvidence.Kind
    /// The CRL's issuer (RFC 4514); nil for an OCSP response.
    package let issuer: String?
    /// SHA-256 of the object, hexadecimal.
    package let sha256: String
    /// RFC 3339, in UTC.
    package let thisUpdate: String
    package let nextUpdate: String?
    /// How many certificates it is about: those revoked in a CRL, those asked about in a response.
    package let entryCount: Int
    /// Whether nextUpdate is over, at the time of the listing.
    package let isOutdated: Bool

    /// Everything in files and folders, in the order of their names.
    ///
    /// An empty folder has an empty list. Throws `ApplianceError` where a path is missing, or a file that was named has nothing
    /// that is known.
    package static func all(in paths: [String], at time: Instant) throws(ApplianceError) -> [ListedRevocation] {
        var listed: [ListedRevocation] = []
        for path in paths {
            for file in try InputExpander.files(under: path, limit: EvidenceLoader.maximumFiles) {
                let objects = EvidenceObject.read(try InputFile.read(file))
                guard !objects.isEmpty || file != path else { throw EvidenceLoader.unknown(file) }
                for object in objects {
                    if let one = ListedRevocation(object, file: file, at: time) { listed.append(one) }
                }
            }
        }
        return listed
    }

    /// Nil for what is no revocation data.
    private init?(_ object: EvidenceObject, file: String, at time: Instant) {
        self.file = file
        sha256 = Hexadecimal.encode(object.sha256)
        let (this, next): (Instant, Instant?)
        switch object {
        case .certificate: return nil
        case .certificateRevocationList(let list):
            kind = .crl
            issuer = list.issuer.description
            entryCount = list.entryCount
            (this, next) = (list.thisUpdate, list.nextUpdate)
        case .ocspResponse(let response):
            guard let basic = response.basic, let single = basic.responses.first else { return nil }
            kind = .ocsp
            issuer = nil
            entryCount = basic.responses.count
            (this, next) = (single.thisUpdate, single.nextUpdate)
        }
        thisUpdate = this.description
        nextUpdate = next?.description
        isOutdated = next.map { $0 < time } ?? false
    }

    /// One JSON object on a line of its own (`lastro.revocation-list/1`), every key always there.
    package func json() throws(ApplianceError) -> String {
        let members: [String: Any] = [
            "schema": "lastro.revocation-list/1", "file": file, "kind": kind.rawValue, "issuer": issuer ?? NSNull(),
            "sha256": sha256, "thisUpdate": thisUpdate, "nextUpdate": nextUpdate ?? NSNull(), "entries": entryCount,
            "outdated": isOutdated,
        ]
        return try ArchiveJSON.line(members: members) + "\n"
    }

    /// One line for the terminal.
    package func line(_ language: ReportLanguage) -> String {
        func word(_ portuguese: String, _ english: String) -> String { language == .portuguese ? portuguese : english }
        let name = kind == .crl ? word("LCR ", "CRL ") : "OCSP"
        let until = nextUpdate ?? word("sem prazo", "no end")
        let state = isOutdated ? word("  vencida", "  outdated") : ""
        let who = issuer.map { "  " + PrintableText.line($0) } ?? ""
        return "\(name)  \(thisUpdate) – \(until)\(state)  \(entryCount)\(who)  \(PrintableText.line(file))\n"
    }
}
