import EvidenceArchive
import Foundation

extension BasisOptions {
    /// The same with the evidence that a dossier in a folder has; names in reports are relative to the folder.
    func adding(dossier root: String) -> BasisOptions {
        func existing(_ folders: String...) -> [String] {
            folders.map { "\(root)/\($0)" }.filter { FileManager.default.fileExists(atPath: $0) }
        }
        var options = self
        options.root = root
        options.certificates += existing(DossierLayout.certificates)
        options.revocation += existing(DossierLayout.revocationLists, DossierLayout.ocspResponses)
        options.evidenceRecords += existing(DossierLayout.records)
        return options
    }
}
