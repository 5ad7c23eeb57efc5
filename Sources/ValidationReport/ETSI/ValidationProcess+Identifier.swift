import SignatureValidation

extension ValidationProcess {
    /// The process's URI (ETSI TS 119 102-2 §4.3.10).
    var identifier: String { "urn:etsi:019102:validationprocess:\(rawValue)" }
}
