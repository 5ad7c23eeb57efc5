enum CertificateReasons { static let entries: [ReasonText] = [] }
