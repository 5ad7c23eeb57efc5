enum SignerReasons { static let entries: [ReasonText] = [] }
