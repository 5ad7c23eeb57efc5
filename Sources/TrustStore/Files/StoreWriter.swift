import Foundation
import PKIX

/// Writes new certificates and the manifest into a store.
///
/// Order: the list of files to come (`StoreFolder.pendingFileName`), the files, the manifest, then the list goes. Whoever
/// reads after a cut takes files on that list for what they are: not there yet.
struct StoreWriter {
    let folder: StoreFolder

    func write(
        _ manifest: TrustManifest,
        adding additions: [(file: String, certificate: Certificate)] = []
    ) throws(TrustStoreError) {
        // What was written must be read again: a defect found here changes nothing.
        let text = Array(manifest.text.utf8)
        _ = try TrustManifest.parse(text)
        if !additions.isEmpty {
            // Those of an import that was cut off stay on the list until they are overwritten or removed.
            let pending = Set(folder.pendingFiles() + additions.map(\.file)).sorted()
            try StoreFile.write(
                Array(pending.map { $0 + "\n" }.joined().utf8),
                folder: folder.path,
                name: StoreFolder.pendingFileName
            )
            for folder in StorePath.Folder.allCases {
                try StoreFile.makeFolder("\(self.folder.path)/\(folder.rawValue)")
            }
            for (file, certificate) in additions { try write(certificate, to: file) }
        }
        try StoreFile.write(text, folder: folder.path, name: TrustManifest.fileName)
        try removeLeftovers(manifest)
    }

    private func write(_ certificate: Certificate, to file: String) throws(TrustStoreError) {
        let parts = file.split(separator: "/")
        guard parts.count == 2 else { return }
        try StoreFile.write(
            Array(Self.pem(certificate).utf8),
            folder: "\(folder.path)/\(parts[0])",
            name: String(parts[1])
        )
    }

    /// Removes what earlier imports that were cut off left, and the list.
    private func removeLeftovers(_ manifest: TrustManifest) throws(TrustStoreError) {
        let listed = Set(manifest.files)
        for file in folder.pendingFiles() where !listed.contains(file) {
            let parts = file.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, StorePath.Folder(rawValue: String(parts[0])) != nil, parts[1] != ".." else {
                continue
            }
            try StoreFile.remove("\(folder.path)/\(file)")
        }
        // The lock is held: no temporary file of another writer is in use.
        for place in [folder.path] + StorePath.Folder.allCases.map({ "\(folder.path)/\($0.rawValue)" }) {
            for name in (try? StoreFile.names(in: place)) ?? [] where StoreFile.isTemporary(name) {
                try StoreFile.remove("\(place)/\(name)")
            }
        }
        try StoreFile.remove("\(folder.path)/\(StoreFolder.pendingFileName)")
        try StoreFile.sync(folder: folder.path)
    }

    /// RFC 7468: 64 columns, LF.
    static func pem(_ certificate: Certificate) -> String {
        let base64 = Data(certificate.encoding).base64EncodedString(
            options: [.lineLength64Characters, .endLineWithLineFeed]
        )
        return "-----BEGIN CERTIFICATE-----\n\(base64)\n-----END CERTIFICATE-----\n"
    }
}
