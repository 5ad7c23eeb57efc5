import Foundation

/// A library in C that tests preload into a program, to change what calls do.
enum PreloadedLibrary {
    /// Compiles it and gives its path; nil, with a printed reason, where there is no C compiler.
    static func compiled(_ name: String, _ code: String) -> String? {
        let folder = NSTemporaryDirectory() + "/lastro-\(name)-\(getpid())"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let source = folder + "/shim.c"
        let library = folder + "/shim.so"
        guard FileManager.default.createFile(atPath: source, contents: Data(code.utf8)) else { return nil }
        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/cc")
        compiler.arguments = ["-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"]
        guard (try? compiler.run()) != nil else {
            print("skipped: what needs \(name) is tried with a C compiler only")
            return nil
        }
        compiler.waitUntilExit()
        return compiler.terminationStatus == 0 ? library : nil
    }
}
