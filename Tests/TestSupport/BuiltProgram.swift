import Foundation

/// The `lastro` binary that was built with the tests.
package enum BuiltProgram {
    /// Its folder: that of the tests themselves, or the build folder's usual name.
    package static var folder: String {
        let own = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().path
        let candidates = [own, PackageRoot.path + "/.build/debug", PackageRoot.path + "/.build/release"]
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0 + "/lastro") } ?? own
    }

    package static var path: String { folder + "/lastro" }
}
