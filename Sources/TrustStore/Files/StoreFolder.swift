import ASN1
import PKIX

/// A trust store's folder: what its files hold, and whether they are those of the manifest.
struct StoreFolder {
    /// The list of files that an import was about to add; see `StoreWriter`.
    static let pendingFileName = ".lastro-pending"
    /// How many bytes a certificate's file may have: the longest certificate in base64, and text around it.
    static let maximumFileLength = Certificate.maximumLength * 2

    let path: String

    /// The bytes of the manifest.
    func manifestBytes() throws(TrustStoreError) -> [UInt8] {
        do throws(StoreFile.Failure) {
            return try StoreFile.read("\(path)/\(TrustManifest.fileName)", limit: TrustManifest.maximumLength)
        } catch {
            if case .missing = error {
                throw TrustStoreError(
                    .notATrustStore,
                    detail: "\(path) has no \(TrustManifest.fileName)",
                    hint: "give a folder made as the repository's trust-store/, or use --anchor for single files"
                )
            }
            throw Self.unreadable(TrustManifest.fileName, error)
        }
    }

    /// The certificate of a listed file, whose digest must be the manifest's.
    func certificate(_ file: String, sha256: String) throws(TrustStoreError) -> Certificate {
        let bytes: [UInt8]
        do throws(StoreFile.Failure) {
            bytes = try StoreFile.read("\(path)/\(file)", limit: Self.maximumFileLength)
        } catch {
            if case .missing = error {
                throw TrustStoreError(
                    .missingFile,
                    file: file,
                    hint: "restore the file, or remove its entry and run: lastro trust import FILE"
                )
            }
            throw Self.unreadable(file, error)
        }
        let certificate: Certificate
        do throws(PKIXError) {
            let blocks = try PEM.blocks(in: bytes[...])
            guard blocks.count == 1, let block = blocks.first, block.label == "CERTIFICATE" else {
                throw PKIXError(.invalidArmor, at: 0)
            }
            certificate = try Certificate.parse(block.content[...])
        } catch {
            throw TrustStoreError(
                .notACertificate,
                file: file,
                detail: error.description,
                hint: "the file is damaged: restore it, or remove it with its entry and import it again"
            )
        }
        guard Hexadecimal.encode(certificate.sha256) == sha256 else {
            throw TrustStoreError(
                .digestMismatch,
                file: file,
                detail: Hexadecimal.encode(certificate.sha256),
                hint: "the file is damaged or was replaced: restore it, or remove it with its entry and import it again"
            )
        }
        return certificate
    }

    /// Files that the manifest does not name, sorted; those of an import that was cut off are not counted.
    func unlistedFiles(_ manifest: TrustManifest) throws(TrustStoreError) -> [String] {
        let listed = Set(manifest.files).union(pendingFiles())
        var unlisted: [String] = []
        do throws(StoreFile.Failure) {
            for name in try StoreFile.names(in: path) ?? [] where !name.hasPrefix(".") {
                let isFolder = StorePath.Folder(rawValue: name) != nil
                if !isFolder, !StorePath.tolerated.contains(name) { unlisted.append(name) }
            }
            for folder in StorePath.Folder.allCases {
                for name in try StoreFile.names(in: "\(path)/\(folder.rawValue)") ?? [] where !name.hasPrefix(".") {
                    let file = "\(folder.rawValue)/\(name)"
                    if !listed.contains(file) { unlisted.append(file) }
                }
            }
        } catch {
            throw Self.unreadable(path, error)
        }
        return unlisted
    }

    /// The error for such files.
    static func unlisted(_ files: [String]) -> TrustStoreError {
        let shown = files.prefix(10).joined(separator: ", ")
        return TrustStoreError(
            .unlistedFiles,
            file: files.first,
            detail: files.count > 10 ? "\(shown) and \(files.count - 10) more" : shown,
            hint: "move them out of the store and add them with: lastro trust import FILE"
        )
    }

    /// The files of an import that did not come to its end.
    func pendingFiles() -> [String] {
        guard let bytes = try? StoreFile.read("\(path)/\(Self.pendingFileName)", limit: TrustManifest.maximumLength)
        else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    static func unreadable(_ file: String, _ failure: StoreFile.Failure) -> TrustStoreError {
        switch failure {
        case .missing: TrustStoreError(.unreadable, file: file, detail: "not there", hint: "check the name")
        case .tooLarge:
            TrustStoreError(.tooLarge, file: file, hint: "nothing of this kind is that long: check the file")
        case .system(let number):
            TrustStoreError(
                .unreadable,
                file: file,
                detail: StoreFile.text(number),
                hint: "check the file and its permissions"
            )
        }
    }
}
