/// What one rule says about a change that it explains.
struct PDFChangeClaim {
    var kind: PDFChangeKind
    var subject: String?
    var page: Int?
    var rectangle: PDFRectangle?
    var isNew = false
    var isCoveringContent = false
    var isHidingContent = false
    var isReplacingValue = false
    var isValueUnverified = false

    init(_ kind: PDFChangeKind, subject: String? = nil) {
        self.kind = kind
        self.subject = subject
    }

    /// Both: the kind that needs more permission, and all that stands out.
    mutating func merge(_ other: PDFChangeClaim) {
        // What alters something is not hidden behind what is added.
        let isSecond = Self.rank(other.kind) > Self.rank(kind)
        if other.kind == kind {
            isNew = kind == .annotation ? isNew && other.isNew : isNew || other.isNew
        } else if isSecond {
            isNew = other.isNew
        }
        if isSecond {
            kind = other.kind
            subject = other.subject ?? subject
        } else if subject == nil {
            subject = other.subject
        }
        page = page ?? other.page
        rectangle = rectangle ?? other.rectangle
        isCoveringContent = isCoveringContent || other.isCoveringContent
        isHidingContent = isHidingContent || other.isHidingContent
        isReplacingValue = isReplacingValue || other.isReplacingValue
        isValueUnverified = isValueUnverified || other.isValueUnverified
    }

    static func rank(_ kind: PDFChangeKind) -> Int {
        switch kind {
        case .fileStructure: 0
        case .unreferenced: 1
        case .unchangedRewrite: 2
        case .metadata: 3
        case .documentSecurityStore: 4
        case .documentTimeStamp: 5
        case .signature: 6
        case .formFilling: 7
        case .annotation: 8
        case .unexplained: 9
        }
    }
}
