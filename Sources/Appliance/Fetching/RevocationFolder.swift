import ASN1
import DurableFiles
import LibCrypto
import PKIX

/// A folder with CRLs and OCSP responses as time series: a folder for each issuer, in it a file for each piece, named by its
/// thisUpdate and SHA-256, which is never changed.
///
/// Whatever takes `--revocation` reads it.
package final class RevocationFolder {
    private let root: Directory
    private let lock: FileLock
    private(set) var memory: FetchMemory

    /// Opens a folder, and makes it where it is missing; nobody else writes to it meanwhile.
    ///
    /// - Throws: `ApplianceError` of kind `inputOutput` or `locked`.
    package init(_ path: String) throws(ApplianceError) {
        do throws(DurableFileError) {
            root = try Directory.create(path)
            lock = try FileLock.acquire(.exclusive, name: ".lock", in: root, waiting: .seconds(60))
            let isKnown = try root.status(of: FetchMemory.name) != nil
            memory =
                isKnown
                ? FetchMemory(try root.openFile(FetchMemory.name).readAll(limit: FetchMemory.maximumSize))
                : FetchMemory()
        } catch {
            throw Self.failure(error)
        }
    }

    /// What a server gave last time; nil where it is not in the folder any more, byte for byte.
    func known(_ address: String) throws(ApplianceError) -> (entry: FetchMemory.Entry, bytes: [UInt8])? {
        guard let entry = memory.entries[address] else { return nil }
        let parts = entry.file.split(separator: "/").map(String.init)
        guard parts.count == 2, let folder = try? root.open(parts[0]), let file = try? folder.openFile(parts[1]),
            let bytes = try? file.readAll(limit: 1 << 30), try FileDigest.hexadecimal(bytes) == entry.sha256
        else { return nil }
        return (entry, bytes)
    }

    /// Writes a piece of evidence, and gives its name below the folder.
    ///
    /// What is there with the same bytes stays.
    func store(
        _ bytes: [UInt8],
        issuer: DistinguishedName,
        issuerKey: SubjectPublicKeyInfo,
        thisUpdate: Instant,
        suffix: String
    ) throws(ApplianceError) -> (name: String, isNew: Bool) {
        let folderName = try Self.folderName(issuer, issuerKey)
        let time = thisUpdate.description.filter { $0 != "-" && $0 != ":" }
        let name = "\(time)-\(try FileDigest.hexadecimal(bytes).prefix(16)).\(suffix)"
        do throws(DurableFileError) {
            let folder = try root.create(folderName)
            do throws(DurableFileError) {
                try AtomicFile.write(bytes, as: name, in: folder, staging: root)
                return (folderName + "/" + name, true)
            } catch {
                guard error.code == .exists else { throw error }
                return (folderName + "/" + name, false)
            }
        } catch {
            throw Self.failure(error)
        }
    }

    /// Keeps what a server said of a piece of evidence that is in the folder.
    func remember(_ address: String, _ entry: FetchMemory.Entry) throws(ApplianceError) {
        memory.entries[address] = entry
        do throws(DurableFileError) {
            try AtomicFile.write(memory.bytes, as: FetchMemory.name, in: root, staging: root, replacing: true)
        } catch {
            throw Self.failure(error)
        }
    }

    /// The issuer's common name in letters that every file system has, and 16 digits of a digest of name and key: two
    /// authorities of one name have two folders.
    private static func folderName(
        _ issuer: DistinguishedName,
        _ key: SubjectPublicKeyInfo
    ) throws(ApplianceError) -> String {
        var slug = ""
        for byte in (issuer.commonName ?? "").utf8.prefix(200) {
            switch byte {
            case 0x30...0x39, 0x61...0x7a: slug.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x41...0x5a: slug.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        let digest = try FileDigest.hexadecimal(Array(issuer.encoding) + Array(key.encoding))
        return (slug.isEmpty ? "ac" : String(slug.prefix(48))) + "-" + digest.prefix(16)
    }

    private static func failure(_ error: DurableFileError) -> ApplianceError {
        ApplianceError(
            error.code == .locked ? .locked : .inputOutput,
            "the folder of revocation data: \(error)",
            hint: error.code == .locked ? "another run writes to it; run again later" : "check the folder and the disk"
        )
    }
}
