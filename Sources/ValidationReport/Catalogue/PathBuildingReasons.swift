enum PathBuildingReasons { static let entries: [ReasonText] = [] }
