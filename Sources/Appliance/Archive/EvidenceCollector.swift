/// Takes what one judgement rests on; used on one thread, for one file.
final class EvidenceCollector: @unchecked Sendable {  // never shared: made for one call
    var evidence = DocumentEvidence()
}
