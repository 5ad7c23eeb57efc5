enum TimeStampReasons { static let entries: [ReasonText] = [] }
