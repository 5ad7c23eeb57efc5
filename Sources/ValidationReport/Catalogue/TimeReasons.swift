enum TimeReasons { static let entries: [ReasonText] = [] }
