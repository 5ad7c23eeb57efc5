import ASN1
import Foundation
import TestSupport

/// The PDF files that other programs signed, under `Tests/Vectors/pdf`.
struct SignedVectors: Decodable, Sendable {
    /// One file, with what pyHanko says of it.
    struct File: Decodable, Sendable {
        struct Signature: Decodable, Sendable {
            let field: String
            let isTimeStamp: Bool
        }

        let file: String
        /// The level that it was made to; nil where it is none of PAdES.
        let baseline: String?
        let signatures: [Signature]
    }

    let validationTime: String
    let files: [File]

    static let folder = PackageRoot.url.appending(path: "Tests/Vectors/pdf")

    static let pyHanko = Result {
        try JSONDecoder().decode(
            SignedVectors.self,
            from: try Data(contentsOf: folder.appending(path: "pyhanko/manifest.json"))
        )
    }

    /// Files that libraries signed, and that were filled in or signed again.
    static let libraries = [
        "endesive.pdf", "itext-form.pdf", "mupdf-filled.pdf", "pdfbox-encrypted.pdf", "pdfbox-form.pdf",
    ]
    /// Files that Poppler, MuPDF and libraries signed.
    static let others = ["mupdf-visible.pdf", "poppler-invisible.pdf"] + libraries

    /// All files, for tests that want them as bytes.
    static var locations: [URL] {
        let own = (try? pyHanko.get().files.map { "pyhanko/\($0.file)" }) ?? []
        return (own + others.map { "others/\($0)" }).map { folder.appending(path: $0) }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }

    /// Judges them under the root that stands beside them.
    static let judge = Result { try judge(under: "etsi-generic") }

    static func judge(under policy: String) throws -> PDFJudge {
        guard let time = Instant(try pyHanko.get().validationTime) else { throw CocoaError(.formatting) }
        return try PDFJudge(
            anchors: [try bytes("pyhanko/trust/raiz.cer")],
            certificates: [try bytes("pyhanko/certificates/emissora.cer")],
            revocation: [try bytes("pyhanko/revocation/raiz.crl"), try bytes("pyhanko/revocation/emissora.crl")],
            policy: policy,
            time: time
        )
    }
}
