import Foundation

/// Programs of the Python environment beside the package, made by `Scripts/python-tools.sh`.
package enum PythonTools {
    /// The path of a program; nil where it is not installed.
    package static func path(_ program: String) -> String? {
        let path = PackageRoot.path + "/.venv/bin/" + program
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }

    /// Whether a program is installed; says so where it is not.
    package static func isThere(_ program: String) -> Bool {
        if path(program) != nil { return true }
        print("skipped: \(program) is not in .venv; Scripts/python-tools.sh installs it")
        return false
    }

    /// Runs a program; throws where it is not installed.
    package static func run(_ program: String, _ arguments: [String], in folder: String) throws -> ToolRun {
        guard let path = path(program) else { throw CocoaError(.fileNoSuchFile) }
        return try ToolRun(path, arguments, in: folder)
    }
}
