enum IdentificationReasons { static let entries: [ReasonText] = [] }
