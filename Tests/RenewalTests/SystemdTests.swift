import Foundation
import TestSupport
import Testing

/// The nightly job as systemd sees it.
@Suite struct SystemdTests {
    private static let folder = PackageRoot.path + "/contrib/systemd"

    @Test("systemd-analyze verify finds nothing wrong with the units")
    func verified() throws {
        guard ToolRun.isThere("systemd-analyze") else {
            print("skipped: systemd-analyze is not installed (apt-get install systemd)")
            return
        }
        let folder = try TemporaryFolder()
        // The program need not be installed for this: its place is taken by one that is there.
        for name in ["lastro-renew.service", "lastro-renew.timer"] {
            let unit = try String(contentsOfFile: "\(Self.folder)/\(name)", encoding: .utf8)
            try folder.write(name, Array(unit.replacing("/usr/bin/lastro", with: "/usr/bin/env").utf8))
        }
        let run = try ToolRun(
            "systemd-analyze",
            ["verify", "--man=no", "--recursive-errors=no", "lastro-renew.service", "lastro-renew.timer"],
            in: folder.path
        )
        #expect(run.status == 0, "\(run.output)")
        #expect(!run.output.contains("Unknown"), "\(run.output)")
    }

    @Test("The service may write to the archive and nothing else, and gains no privileges")
    func hardened() throws {
        let unit = try String(contentsOfFile: "\(Self.folder)/lastro-renew.service", encoding: .utf8)
        let lines = unit.split(separator: "\n").map(String.init)
        for line in [
            "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes",
            "CapabilityBoundingSet=",
            "MemoryDenyWriteExecute=yes", "RestrictSUIDSGID=yes", "SuccessExitStatus=75",
        ] {
            #expect(lines.contains(line), "\(line)")
        }
        let archive = lines.first { $0.hasPrefix("Environment=LASTRO_ARCHIVE=") }?.split(separator: "=").last
        #expect(lines.filter { $0.hasPrefix("ReadWritePaths=") } == ["ReadWritePaths=\(archive ?? "")"])
    }
}
