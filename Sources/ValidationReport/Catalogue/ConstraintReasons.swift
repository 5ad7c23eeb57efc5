enum ConstraintReasons { static let entries: [ReasonText] = [] }
