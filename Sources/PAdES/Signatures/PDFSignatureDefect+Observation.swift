import PDFSyntax
import SignatureValidation

extension PDFSignatureDefect {
    /// What the judge weighs for it.
    func observation(_ signature: PDFSignature) -> ContainerObservation {
        ContainerObservation(code, weight, ["object": signature.dictionaryReference?.description ?? "?"])
    }

    private var code: ReasonCode {
        switch self {
        case .byteRangeMissing: .byteRangeMissing
        case .byteRangeMalformed: .byteRangeMalformed
        case .byteRangeStart: .byteRangeStart
        case .byteRangeOutOfBounds: .byteRangeOutOfBounds
        case .byteRangeGap: .byteRangeGap
        case .byteRangeEnd: .byteRangeEnd
        case .revisionNotCovered: .byteRangeRevisionNotCovered
        case .contentsMissing: .contentsMissing
        case .contentsMalformed: .contentsMalformed
        case .contentsUnreadable: .contentsUnreadable
        case .contentsPadding, .contentsPaddingEncrypted: .contentsPadding
        case .contentsContent: .contentsEncapsulation
        case .contentsSigners: .contentsSigners
        case .subFilterMissing: .subFilterMissing
        case .subFilterUnknown: .subFilterUnknown
        case .typeMismatch: .subFilterTypeMismatch
        case .duplicateKey: .pdfDuplicateKey
        case .dictionaryPlace: .pdfDictionaryPlace
        case .redefined: .pdfSignatureRedefined
        case .unlinked: .pdfSignatureUnlinked
        case .shared: .byteRangeShared
        }
    }

    private var weight: ContainerObservation.Weight {
        switch self {
        case .subFilterMissing, .subFilterUnknown:
            .constraint(.pdfSubFilter, .indeterminate(.signatureConstraintsFailure))
        case .contentsPadding: .constraint(.pdfStructure, .indeterminate(.signatureConstraintsFailure))
        // PDFBox leaves it so; no reader decrypts Contents, or shows what is in it.
        case .contentsPaddingEncrypted: .note(.warn)
        case .redefined, .unlinked:
            .constraint(.pdfSignatureKept, .indeterminate(.signatureConstraintsFailure))
        default: .always(.totalFailed(.formatFailure))
        }
    }
}
