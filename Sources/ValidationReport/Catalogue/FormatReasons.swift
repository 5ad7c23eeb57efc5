enum FormatReasons { static let entries: [ReasonText] = [] }
