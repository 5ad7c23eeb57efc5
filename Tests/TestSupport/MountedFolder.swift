import Foundation

/// A small file system in memory, for full and read-only disks; only a machine's root can have one.
package final class MountedFolder {
    package let path: String
    private let folder: TemporaryFolder

    /// nil, with a printed reason, where it cannot be mounted.
    package init?(kilobytes: Int) throws {
        folder = try TemporaryFolder()
        path = folder.path
        guard Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path]) else {
            print("skipped: a tmpfs cannot be mounted here (not root, or without CAP_SYS_ADMIN)")
            return nil
        }
    }

    deinit { _ = Self.run("umount", ["-l", path]) }

    /// Refuses all writing from now on.
    package func makeReadOnly() -> Bool { Self.run("mount", ["-o", "remount,ro", path]) }

    /// Makes it larger, as one who makes room does.
    package func resize(kilobytes: Int) -> Bool { Self.run("mount", ["-o", "remount,size=\(kilobytes)k", path]) }

    /// Refuses no writing any more.
    package func makeWritable() -> Bool { Self.run("mount", ["-o", "remount,rw", path]) }

    private static func run(_ command: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [command] + arguments
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
