import EvidenceArchive
import Foundation
import ValidationReport

extension ShownItem {
    /// The item as one JSON object (`lastro.archive-entry/1`: the item line without its salt, with `commitment`, `tier` and `coverage`) on a
    /// line of its own.
    ///
    /// `showsPersonalData`: whether CPF numbers stand in full; in every text they are masked otherwise.
    package func json(showsPersonalData: Bool) throws(ApplianceError) -> String {
        let line = try archiving { () throws(ArchiveError) in try ItemLine(encoding: item) }
        guard let value = try? JSONSerialization.jsonObject(with: Data(line.bytes)),
            var members = (showsPersonalData ? value : Self.masked(value)) as? [String: Any]
        else { throw ApplianceError(.internal, "an item line is not JSON") }
        members["schema"] = "lastro.archive-entry/1"
        // The salt hides the item behind its commitment; who reads a list has no use for it.
        members["salt"] = nil
        members["commitment"] = commitment?.hex ?? NSNull()
        members["tier"] = tier
        members["coverage"] =
            coverage.map { ["batch": $0.batch, "sealedAt": $0.sealedAt.description] as [String: Any] } ?? NSNull()
        return try ArchiveJSON.line(members: members) + "\n"
    }

    /// The value with the CPF numbers in its texts masked; numbers, as of bytes, are none.
    private static func masked(_ value: Any) -> Any {
        if let text = value as? String { return PersonalData.masked(text) }
        if let values = value as? [Any] { return values.map { masked($0) } }
        if let members = value as? [String: Any] { return members.mapValues { masked($0) } }
        return value
    }

    private var tier: String {
        switch (location.isHot, location.cold != nil) {
        case (true, false): "hot"
        case (true, true): "both"
        case (false, true): "cold"
        case (false, false): "none"
        }
    }
}
