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

    @Test("The service may ask how far the clock is off (needsSynchronizedClock), and has no means to set it")
    func clock() throws {
        guard ToolRun.isThere("systemd-analyze") else {
            print("skipped: systemd-analyze is not installed (apt-get install systemd)")
            return
        }
        let unit = try String(contentsOfFile: "\(Self.folder)/lastro-renew.service", encoding: .utf8)
        let lines = unit.split(separator: "\n").map(String.init)
        // As systemd.exec(5) has it: the first list says what is allowed, each further one adds to it or takes away.
        var allowed: Set<String> = []
        for line in lines where line.hasPrefix("SystemCallFilter=") {
            let list = line.dropFirst("SystemCallFilter=".count)
            let calls = try Self.calls(list.drop { $0 == "~" })
            if list.hasPrefix("~") { allowed.subtract(calls) } else { allowed.formUnion(calls) }
        }
        #expect(allowed.contains("openat") && !allowed.contains("reboot"))
        // glibc's adjtimex(3) is one or the other of these.
        #expect(allowed.isSuperset(of: ["adjtimex", "clock_adjtime"]))
        #expect(allowed.isDisjoint(with: ["clock_settime", "clock_settime64", "settimeofday", "stime"]))
        // It filters the reading as well.
        #expect(!lines.contains("ProtectClock=yes"))
        // Without CAP_SYS_TIME and /dev/rtc nothing is set.
        for line in ["User=lastro", "CapabilityBoundingSet=", "AmbientCapabilities=", "PrivateDevices=yes"] {
            #expect(lines.contains(line), "\(line)")
        }
        #expect(!lines.contains { $0.hasPrefix("DeviceAllow=") })
    }

    /// The names of a list of system calls, sets of systemd (`@clock`) taken apart.
    private static func calls(_ list: Substring) throws -> Set<String> {
        var calls: Set<String> = []
        for name in list.split(separator: " ") {
            guard name.hasPrefix("@") else {
                calls.insert(String(name))
                continue
            }
            let run = try ToolRun("systemd-analyze", ["syscall-filter", "--no-pager", String(name)], in: folder)
            #expect(run.status == 0, "\(run.output)")
            // The set's name, what it is for, and its members, which are indented.
            for line in run.output.split(separator: "\n") where line.hasPrefix(" ") {
                let member = line.drop { $0 == " " }
                if !member.hasPrefix("#") { calls.formUnion(try Self.calls(member)) }
            }
        }
        return calls
    }
}
