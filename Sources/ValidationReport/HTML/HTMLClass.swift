/// The classes that the style sheet knows.
enum HTMLClass: String, Sendable, Hashable, CaseIterable {
    case banner
    case chainGrid = "grid chain"
    case checkFailed = "check-failed"
    case checkGrid = "grid checks"
    case checkPassed = "check-passed"
    case checkUnknown = "check-unknown"
    case clause
    case contentsGrid = "grid contents"
    case digest
    case facts
    case failed
    case finding
    case indeterminate
    case markFailed = "mark mark-failed"
    case markPlain = "mark mark-plain"
    case markSigned = "mark mark-signed"
    case nested
    case note
    case passed
    case revisionGrid = "grid revisions"
    case revocationGrid = "grid revocations"
    case sheet
    case signatureGrid = "grid signatures"
    case verdictFailed = "verdict failed"
    case verdictIndeterminate = "verdict indeterminate"
    case verdictPassed = "verdict passed"
}
