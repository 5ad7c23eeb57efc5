enum RevocationReasons { static let entries: [ReasonText] = [] }
