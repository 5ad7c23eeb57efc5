enum AcceptanceReasons { static let entries: [ReasonText] = [] }
