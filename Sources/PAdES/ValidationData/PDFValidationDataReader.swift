import ASN1
import CAdES
import CMS
import LibCrypto
import PDFSyntax
import PKIX

/// Reads the document security stores of all revisions, the newest first, and each stream that they name once.
struct PDFValidationDataReader {
    /// How many references all stores of a file may have together.
    static let maximumReferences = 200_000
    /// How many streams are read.
    static let maximumObjects = 8_000
    /// How many bytes all streams may decode to.
    static let maximumBytes = 96 << 20
    /// The longest thing that is read.
    static let maximumLength = 16 << 20

    private enum Kind: Hashable {
        case certificate
        case revocationList
        case ocspResponse
        case timeStamp
    }

    /// A stream is what stands at an offset; it may be named as several things.
    private struct Key: Hashable {
        let kind: Kind
        let offset: Int
    }

    private let document: PDFDocument
    private let cache: CertificateCache
    private(set) var stores: [DocumentSecurityStore] = []
    private(set) var certificates: [Certificate] = []
    private(set) var certificateRevocationLists: [CertificateRevocationList] = []
    private(set) var ocspResponses: [OCSPResponse] = []
    private(set) var timeStampTokens: [ArraySlice<UInt8>] = []
    private(set) var places: [PDFEvidencePlace] = []
    private(set) var defects: Set<PDFValidationDataDefect> = []
    private(set) var unreadable = 0
    private var seen: Set<Key> = []
    private var digests: Set<Digest256> = []
    private var references = 0
    private var decoded = 0

    init(document: PDFDocument, cache: CertificateCache) {
        self.document = document
        self.cache = cache
    }

    /// The newest state first: where the budget ends, what counts now has been read.
    mutating func read() {
        var revision = document.revisions.count - 1
        while revision >= 0 {
            guard references <= Self.maximumReferences, seen.count <= Self.maximumObjects else {
                defects.insert(.incomplete)
                return
            }
            var reader = DocumentSecurityStoreReader(document: document, revision: revision)
            var store: DocumentSecurityStore?
            do throws(PDFSyntaxError) {
                store = try reader.read()
            } catch {
                defects.insert(.storeUnreadable)
                store = nil
            }
            if !reader.isComplete { defects.insert(.incomplete) }
            references += reader.visited.count + 1
            while revision > 0, isUntouched(reader.visited, by: revision) { revision -= 1 }
            store?.revision = revision
            if let store { add(store) }
            revision -= 1
        }
    }

    /// Whether a revision leaves everything as it was that the answer depends on.
    private func isUntouched(_ numbers: Set<Int>, by revision: Int) -> Bool {
        let (newer, older) = (document.revisions[revision], document.revisions[revision - 1])
        guard let root = newer.trailer["Root"]?.reference, root == older.trailer["Root"]?.reference else {
            return false
        }
        if newer.entries.count < numbers.count { return !newer.entries.contains { numbers.contains($0.number) } }
        return !numbers.contains { newer.entry($0) != nil }
    }

    private mutating func add(_ store: DocumentSecurityStore) {
        stores.append(store)
        note(malformed: store.malformed)
        if store.relatedInformation.contains(where: { !$0.isKeyWellFormed }) { defects.insert(.keyMalformed) }
        read(store.certificates, .certificate, store.revision)
        read(store.certificateRevocationLists, .revocationList, store.revision)
        read(store.ocspResponses, .ocspResponse, store.revision)
        for one in store.relatedInformation {
            read(one.certificates, .certificate, store.revision)
            read(one.certificateRevocationLists, .revocationList, store.revision)
            read(one.ocspResponses, .ocspResponse, store.revision)
            if let token = one.timeStamp { read([token], .timeStamp, store.revision) }
        }
    }

    private mutating func read(_ references: [PDFReference], _ kind: Kind, _ revision: Int) {
        for reference in references { read(reference, kind, revision) }
    }

    private mutating func read(_ reference: PDFReference, _ kind: Kind, _ revision: Int) {
        guard case .file(let offset, _) = document.entry(reference.number, in: revision)?.location else {
            // A stream is never inside of another.
            note(malformed: 1)
            return
        }
        guard seen.insert(Key(kind: kind, offset: offset)).inserted else { return }
        guard seen.count <= Self.maximumObjects, decoded < Self.maximumBytes else {
            defects.insert(.incomplete)
            return
        }
        guard let object = try? document.object(reference, in: revision), object.object.stream != nil else {
            note(malformed: 1)
            return
        }
        guard let bytes = try? document.data(of: object, in: revision) else {
            // What grows beyond the budget has cost as much as what is kept, or more.
            decoded += Self.maximumLength
            note(malformed: 1)
            return
        }
        decoded += bytes.count
        guard bytes.count <= Self.maximumLength, let digests = read(DERPadding.cut(bytes[...]), kind) else {
            note(malformed: 1)
            return
        }
        places.append(PDFEvidencePlace(range: object.range, digests: digests))
    }

    /// SHA-256 of what is there; nil where it does not parse.
    private mutating func read(_ der: ArraySlice<UInt8>, _ kind: Kind) -> [Digest256]? {
        switch kind {
        case .certificate:
            guard let certificate = try? cache.certificate(der) else { return nil }
            let digest = Digest256(certificate.sha256)
            if digests.insert(digest).inserted { certificates.append(certificate) }
            return [digest]
        case .revocationList:
            guard let list = try? CertificateRevocationList.parse(der) else { return nil }
            let digest = Digest256(list.sha256)
            if digests.insert(digest).inserted { certificateRevocationLists.append(list) }
            return [digest]
        case .ocspResponse:
            guard let response = (try? OCSPResponse.parse(der)) ?? (try? OCSPResponse.parse(basic: der)) else {
                return nil
            }
            if digests.insert(Digest256(response.sha256)).inserted { ocspResponses.append(response) }
            return response.coveredDigests
        case .timeStamp:
            guard let element = try? Element.parse(der, rules: .ber), element.has(.sequence) else { return nil }
            timeStampTokens.append(der)
            return []
        }
    }

    private mutating func note(malformed count: Int) {
        guard count > 0 else { return }
        unreadable += count
        defects.insert(.objectUnreadable)
    }
}
