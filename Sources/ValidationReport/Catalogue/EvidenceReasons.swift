enum EvidenceReasons { static let entries: [ReasonText] = [] }
