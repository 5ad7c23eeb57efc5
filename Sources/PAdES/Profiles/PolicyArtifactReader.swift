import PDFSyntax
import SignaturePolicy

/// Reads ICP-Brasil's policy artefacts out of a document security store (DOC-ICP-15.03).
struct PolicyArtifactReader {
    /// How many artefacts under one key are read; each signature of a file may have its own.
    static let maximumCount = 64

    let document: PDFDocument

    /// Policies and lists under these keys of a dictionary, nil for each that is neither.
    func artifacts(_ keys: [PDFName], of dictionary: PDFDictionary, in revision: Int) -> [SignaturePolicyFile?] {
        keys.flatMap { key -> [SignaturePolicyFile?] in
            guard let entry = dictionary[key], let value = try? document.resolve(entry, in: revision), !value.isNull
            else { return [] }
            let objects = value.array ?? [entry]
            return objects.prefix(Self.maximumCount).map { read($0, in: revision) }
        }
    }

    private func read(_ object: PDFObject, in revision: Int) -> SignaturePolicyFile? {
        guard let stream = stream(object, in: revision), let bytes = try? document.data(of: stream, in: revision) else {
            return nil
        }
        return try? SignaturePolicyFile.read(DERPadding.cut(bytes[...]))
    }

    private func stream(_ object: PDFObject, in revision: Int) -> PDFIndirectObject? {
        guard let reference = object.reference, let target = try? document.object(reference, in: revision),
            target.object.stream != nil
        else { return nil }
        return target
    }
}
