import Foundation
import TestSupport
import Testing

/// The nightly job as machines run it: systemd itself starts the units, hardened as they are, in a system of its own.
@Suite("lastro-renew.service under systemd")
struct SystemdServiceTests {
    /// What is done before that system starts: what an administrator does once.
    private static let prepare = """
        useradd --system --home-dir /var/lib/lastro --shell /usr/sbin/nologin lastro
        mkdir -p /usr/share/lastro /etc/lastro/credentials /srv/lastro
        cp -r /input/policies /input/trust-store /usr/share/lastro/
        cp /input/lastro.yaml /input/act.key /input/tsa.pem /etc/lastro/
        printf outra > /etc/lastro/credentials/senha
        chmod 600 /etc/lastro/credentials/senha
        chown lastro /etc/lastro/act.key
        cp -r /input/arquivo /srv/lastro/arquivo
        chown -R lastro:lastro /srv/lastro
        mkdir -p /etc/systemd/system/lastro-renew.service.d
        cat > /etc/systemd/system/lastro-renew.service.d/override.conf <<'UNIT'
        [Service]
        LoadCredential=senha:/etc/lastro/credentials/senha
        ExecStart=
        ExecStart=/usr/bin/lastro renew --json --wait 600 --anchor /etc/lastro/tsa.pem
        StandardOutput=append:/output/renew.log
        StandardError=append:/output/renew.err
        UNIT
        # The same service with an intruder in the program's place: what can he write?
        mkdir -p /etc/systemd/system/intruder.service.d
        cp /etc/systemd/system/lastro-renew.service /etc/systemd/system/intruder.service
        cat > /etc/systemd/system/intruder.service.d/override.conf <<'UNIT'
        [Service]
        ExecStart=
        ExecStart=/bin/bash /input/intruder.sh
        StandardOutput=file:/output/intruder.log
        StandardError=file:/output/intruder.err
        UNIT
        """

    private static let intruder = """
        for folder in /etc /usr/bin /var /srv /srv/lastro /root /home /output /tmp /var/lib/lastro /srv/lastro/arquivo; do
            if touch $folder/intruder; then echo "$folder"; fi
        done
        grep NoNewPrivs /proc/self/status
        grep CapBnd /proc/self/status
        \(clock)
        """

    /// Reads the state of the clock as needsSynchronizedClock has it read, by each call for it, and sets nothing.
    private static let clock = """
        case $(uname -m) in x86_64) adjtimex=159 clock_adjtime=305 ;; *) adjtimex=171 clock_adjtime=266 ;; esac
        perl -e '$state = "\\0" x 256; print "adjtimex ", syscall(shift, $state) < 0 ? "refused" : "read", "\\n"' $adjtimex
        perl -e '$state = "\\0" x 256; print "clock_adjtime ", syscall(shift, 0, $state) < 0 ? "refused" : "read", "\\n"' $clock_adjtime
        """

    private static let probe = """
        state() { echo "$1 $(systemctl show --property Result --property ExecMainStatus $2 | sort | tr '\\n' ' ')"; }
        systemctl start lastro-renew.service || true
        state first lastro-renew.service
        systemctl start lastro-renew.service || true
        state second lastro-renew.service
        systemctl start intruder.service || true
        state intruder intruder.service
        systemctl start lastro-renew.timer
        systemctl show --property ActiveState lastro-renew.timer
        systemctl list-timers --all --no-legend | grep -c lastro-renew.service
        rm /etc/lastro/credentials/senha && printf falsa > /etc/lastro/credentials/senha
        cp /input/um.txt /tmp/tres.txt && echo 3 >> /tmp/tres.txt
        runuser -u lastro -- lastro archive add /tmp/tres.txt --archive /srv/lastro/arquivo > /dev/null
        systemctl start lastro-renew.service || true
        state wrong-passphrase lastro-renew.service
        cp -r /srv/lastro/arquivo /output/arquivo
        """

    @Test("It seals the archive, ends with the exit codes that a monitor reads, and writes nowhere else")
    func started() throws {
        guard ToolRun.isThere("/lib/systemd/systemd") else { return print("skipped: systemd is not installed") }
        let workshop = try Workshop()
        let made = try workshop.run(
            """
            set -e
            $PACKAGE/Tests/CLITests/Scripts/make-own-tsa.sh
            lastro key import tsa.p12 --output act.key --passphrase fd:3 --new-passphrase fd:4 3<<<segredo 4<<<outra
            mkdir input output
            echo um > um.txt; echo dois > dois.txt
            lastro archive init input/arquivo
            lastro archive add um.txt dois.txt --archive input/arquivo
            cp act.key tsa.pem um.txt $PACKAGE/contrib/systemd/* "$(command -v lastro)" input/
            cp -r $PACKAGE/policies $PACKAGE/trust-store input/
            chmod 0777 output
            """
        )
        #expect(made.status == 0, "\(String(decoding: made.messages, as: UTF8.self))")
        let configuration = """
            state: /var/lib/lastro
            timeStampAuthorities:
              - {name: propria, kind: software, key: /etc/lastro/act.key, policy: 2.16.76.1.6.99,
                 state: /var/lib/lastro/act, secret: 'credential:senha'}

            """
        for (name, text) in [
            ("lastro.yaml", configuration), ("prepare.sh", Self.prepare), ("probe.sh", Self.probe),
            ("intruder.sh", Self.intruder),
        ] {
            try Data(text.utf8).write(to: URL(filePath: workshop.path + "/input/" + name))
        }
        let room = try workshop.run(
            """
            timeout -s KILL 120 unshare --fork --pid --mount --uts --ipc --net --cgroup \
                $PACKAGE/Tests/CLITests/Scripts/systemd-room.sh $PWD/input $PWD/output
            """
        )
        func text(_ name: String) -> String {
            (try? String(contentsOfFile: workshop.path + "/output/" + name, encoding: .utf8)) ?? ""
        }
        let messages = String(decoding: room.messages, as: UTF8.self)
        guard FileManager.default.fileExists(atPath: workshop.path + "/output/probe.log") else {
            // Not root, or a container that allows no mounts: nothing of the service was seen.
            return print("skipped: systemd cannot be started in a room of its own here: \(messages)")
        }
        let seen = text("probe.log")
        let told = seen + text("probe.err") + text("prepare.log") + text("renew.err") + text("renew.log")
        #expect(seen.contains("first ExecMainStatus=0 Result=success"), "\(told)")
        #expect(seen.contains("second ExecMainStatus=0 Result=success"), "\(told)")
        #expect(seen.contains("intruder ExecMainStatus=0 Result=success"), "\(told)\(text("intruder.err"))")
        #expect(seen.contains("ActiveState=active\n1\n"), "\(told)")
        #expect(seen.contains("wrong-passphrase ExecMainStatus=69 Result=exit-code"), "\(told)")
        // The private /tmp, which nobody else sees, its state, and the archive; the clock is read as outside of the service.
        let clock = String(decoding: try workshop.run(Self.clock).output, as: UTF8.self)
        #expect(
            text("intruder.log").split(whereSeparator: \.isNewline).map(String.init) == [
                "/tmp", "/var/lib/lastro", "/srv/lastro/arquivo", "NoNewPrivs:\t1", "CapBnd:\t0000000000000000",
            ] + clock.split(whereSeparator: \.isNewline).map(String.init),
            "\(text("intruder.err"))"
        )
        let sealed = try workshop.run(
            """
            lastro archive check --archive output/arquivo --read-data &&
            lastro evidence export $(sha256sum um.txt | cut -d ' ' -f 1) --archive output/arquivo --output um.ers &&
            python3 $PACKAGE/Tests/EvidenceRecordsTests/verify_record.py um.ers um.txt
            """
        )
        #expect(sealed.status == 0, "\(String(decoding: sealed.messages + sealed.output, as: UTF8.self))")
    }
}
