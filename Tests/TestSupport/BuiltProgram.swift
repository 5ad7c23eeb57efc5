import Foundation

/// The `lastro` binary that was built with the tests.
package enum BuiltProgram {
    /// Its folder: that of the tests themselves, or the build folder's usual name.
    package static var folder: String {
        folder(of: "lastro")
    }

    /// The folder of a program that was built with the tests.
    private static func folder(of name: String) -> String {
        let own = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
        let candidates = [own, PackageRoot.path + "/.build/debug", PackageRoot.path + "/.build/release"]
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0 + "/" + name) } ?? own
    }

    package static var path: String { path(of: "lastro") }

    /// The path of another program of the package.
    package static func path(of name: String) -> String { folder(of: name) + "/" + name }
}
