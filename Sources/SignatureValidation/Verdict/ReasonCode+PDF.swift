extension ReasonCode {
    private static let prefixesOfPDF = [
        "FC-PDF-", "FC-BYTERANGE-", "FC-CONTENTS-", "FC-SUBFILTER-", "FC-DSS-", "SAV-PADES-", "SAV-PBAD-",
        "SAV-CHANGE-", "SAV-DOCMDP-", "SAV-FIELDMDP-", "SAV-LATENT-",
    ]

    /// Whether only signatures in PDF files give the code.
    package var isOfPDF: Bool { Self.prefixesOfPDF.contains { rawValue.hasPrefix($0) } }
}
