enum TimeStampCertificateReasons { static let entries: [ReasonText] = [] }
