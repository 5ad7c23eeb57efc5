extension ArchiveFormatError.Code {
    /// The reason in a few words.
    package var summary: String {
        switch self {
        case .unreadable: "cannot be read"
        case .unwritable: "cannot be written"
        case .digestUnavailable: "a digest could not be computed"
        case .truncated: "ends too early"
        case .missingDirectory: "no central directory at its end"
        case .invalidStructure: "broken structure"
        case .unsupported: "uses what is not read here"
        case .encrypted: "encrypted"
        case .headerMismatch: "the local header and the directory differ"
        case .overlappingMembers: "two members share bytes"
        case .unaccountedBytes: "bytes that belong to no member"
        case .tooManyMembers: "too many members"
        case .tooLarge: "longer than is taken"
        case .suspiciousRatio: "expands more than is taken"
        case .invalidData: "the compressed data are broken"
        case .checksumMismatch: "the CRC-32 does not match"
        case .unsafeName: "the path is not safe"
        case .duplicateName: "the path stands more than once"
        case .invalidJSON: "not a JSON text as it is needed"
        case .missing: "not there"
        case .alreadyThere: "there already"
        case .digestMismatch: "the digest does not match"
        case .invalidRequest: "cannot be written like this"
        case .notABag: "not a BagIt bag"
        case .notOCFL: "not OCFL"
        }
    }

    /// What to do about it.
    package var hint: String {
        switch self {
        case .unreadable: "check the permissions and the medium"
        case .unwritable: "check the permissions and the free space"
        case .digestUnavailable: "check the installation of OpenSSL"
        case .truncated, .missingDirectory: "copy the file again, it seems to be cut short"
        case .unsupported, .encrypted: "pack the files again, stored or deflated, without a password"
        case .tooManyMembers, .tooLarge, .suspiciousRatio: "split the container, or look whether it is hostile"
        case .unsafeName, .duplicateName: "do not unpack it; ask its sender for another one"
        case .invalidStructure, .headerMismatch, .overlappingMembers, .unaccountedBytes, .invalidData,
            .checksumMismatch, .digestMismatch, .invalidJSON:
            "restore it from a replica, or ask its sender for another one"
        case .missing: "restore it from a replica"
        case .alreadyThere: "choose another name, or use what is there"
        case .invalidRequest: "report this as a defect of Lastro"
        case .notABag, .notOCFL: "name the folder or file that the format's declaration stands in"
        }
    }
}
