package import SignatureValidation

extension PDFValidationData {
    /// What the judge is told of the stores, for each signature of the file.
    package var observations: [ContainerObservation] {
        let verdict = Verdict.indeterminate(.signatureConstraintsFailure)
        return defects.map { defect in
            switch defect {
            case .storeUnreadable: ContainerObservation(.storeUnreadable, .constraint(.pdfSecurityStore, verdict))
            case .objectUnreadable:
                ContainerObservation(
                    .storeObjectUnreadable,
                    .constraint(.pdfSecurityStore, verdict),
                    ["count": "\(unreadable)"]
                )
            case .keyMalformed: ContainerObservation(.storeKeyMalformed, .note(.inform))
            case .incomplete: ContainerObservation(.storeIncomplete, .constraint(.pdfSecurityStore, verdict))
            }
        }
    }
}
