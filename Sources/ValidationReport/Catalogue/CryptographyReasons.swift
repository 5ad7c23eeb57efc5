enum CryptographyReasons { static let entries: [ReasonText] = [] }
