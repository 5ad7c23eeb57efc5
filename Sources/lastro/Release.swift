/// The program's name and version, as `--version` and reports show it.
enum Release {
    static let version = "0.1.0"
    static let name = "lastro \(version)"
}
