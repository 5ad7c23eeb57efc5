/// Why a trust store could not be read or written: what, where, and what to do about it.
package struct TrustStoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: String, Sendable, Hashable, CaseIterable {
        /// The directory has no `manifest.yaml`, or is not there.
        case notATrustStore
        /// A file or directory cannot be opened or read.
        case unreadable
        /// A file cannot be written, renamed or synced.
        case unwritable
        /// A file is longer than anything of its kind may be.
        case tooLarge
        /// The manifest is not YAML, or not UTF-8.
        case manifestSyntax
        case unknownKey
        case missingKey
        case duplicateKey
        case wrongType
        case invalidValue
        /// Two entries of the manifest name the same file.
        case duplicateFile
        /// Two entries of the manifest have the same SHA-256.
        case duplicateCertificate
        case duplicatePin
        case duplicateDomain
        /// A certificate's `root` names no pin.
        case unknownRoot
        /// The manifest names a file that is not there.
        case missingFile
        /// Files stand in the store that the manifest does not name.
        case unlistedFiles
        /// A file is not one PEM certificate.
        case notACertificate
        /// A certificate's SHA-256 is not the one in the manifest.
        case digestMismatch
        /// A file given as an anchor has no certificate.
        case noCertificate
        /// libcrypto could not compute a digest.
        case digestUnavailable
    }

    package let code: Code
    /// The file, relative to the store; as given for a file that was named on the command line; nil for the store itself.
    package let file: String?
    /// The place inside the file, as `certificates[3].sha256`.
    package let key: String?
    /// What was found, for a reader; may be empty.
    package let detail: String
    /// What to do about it.
    package let hint: String

    package init(_ code: Code, file: String? = nil, key: String? = nil, detail: String = "", hint: String) {
        self.code = code
        self.file = file
        self.key = key
        self.detail = detail
        self.hint = hint
    }

    /// Place and reason on one line, without the hint.
    package var description: String {
        let place = [file, key].compactMap { $0 }.joined(separator: ": ")
        let reason = detail.isEmpty ? code.summary : "\(code.summary): \(detail)"
        return place.isEmpty ? "trust store: \(reason)" : "trust store: \(place): \(reason)"
    }
}

extension TrustStoreError.Code {
    /// The reason in a few words.
    package var summary: String {
        switch self {
        case .notATrustStore: "not a trust store"
        case .unreadable: "cannot be read"
        case .unwritable: "cannot be written"
        case .tooLarge: "too large"
        case .manifestSyntax: "not the YAML of a manifest"
        case .unknownKey: "unknown key"
        case .missingKey: "missing key"
        case .duplicateKey: "the key stands more than once"
        case .wrongType: "wrong type"
        case .invalidValue: "invalid value"
        case .duplicateFile: "the file is listed twice"
        case .duplicateCertificate: "the certificate is listed twice"
        case .duplicatePin: "the digest is pinned twice"
        case .duplicateDomain: "the domain stands more than once"
        case .unknownRoot: "no such pin"
        case .missingFile: "listed in the manifest, but not there"
        case .unlistedFiles: "there, but not listed in the manifest"
        case .notACertificate: "not one PEM certificate"
        case .digestMismatch: "the SHA-256 is not the one in the manifest"
        case .noCertificate: "no certificate in it"
        case .digestUnavailable: "a digest could not be computed"
        }
    }
}
