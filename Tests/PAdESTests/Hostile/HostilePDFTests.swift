import ASN1
import Foundation
import TestPKI
import TestSupport
import Testing

/// Broken and hostile files: a verdict or none, within time and memory, and never a pass for a byte that was changed under a
/// signature.
@Suite struct HostilePDFTests {
    /// A generator with a fixed seed, so that a failure comes again.
    private struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var value = state
            value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
            value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
            return value ^ (value >> 31)
        }
    }

    @Test("A file that is cut off is judged or is not readable", arguments: HostileFile.all)
    func truncated(file: HostileFile) throws {
        let bytes = try file.make()
        try HostileRun.check(
            (0..<HostileFile.count).map { index in
                let length = bytes.count * (2 * index + 1) / (2 * HostileFile.count)
                return HostileRun.Input(what: "\(file.name), \(length) bytes", bytes: Array(bytes.prefix(length)))
            }
        )
    }

    @Test("A file with flipped bits is judged or is not readable", arguments: HostileFile.all)
    func flipped(file: HostileFile) throws {
        let bytes = try file.make()
        guard !bytes.isEmpty else { return }
        var random = SplitMix(state: UInt64(bytes.count))
        var inputs: [HostileRun.Input] = []
        for _ in 0..<HostileFile.count {
            var changed = bytes
            let places = (0..<Int.random(in: 1...8, using: &random)).map { _ in
                Int.random(in: 0..<bytes.count, using: &random)
            }
            for place in places { changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
            inputs.append(HostileRun.Input(what: "\(file.name), \(places)", bytes: changed))
        }
        try HostileRun.check(inputs)
    }

    @Test("No byte under a signature of a small file can change") func everyByte() throws {
        let (file, signature) = AttackFile.signed()
        #expect(try PDFReport.judge(file.bytes)?.indication == "TOTAL-PASSED")
        for place in file.bytes.indices where !signature.contents.contains(place) {
            var changed = file.bytes
            changed[place] ^= 1 << UInt8(truncatingIfNeeded: place * 5 % 8)
            let report = try PDFReport.judge(changed)
            #expect(report?.indication != "TOTAL-PASSED", "byte \(place)")
        }
    }

    @Test("No byte under a signature of another program can change", arguments: SignedVectors.locations)
    func sampledBytes(location: URL) throws {
        let bytes = Array(try Data(contentsOf: location))
        let covered = Self.covered(bytes)
        for place in stride(from: 1, to: covered.count, by: max(1, covered.count / 16)) {
            var changed = bytes
            changed[covered[place]] ^= 1 << UInt8(truncatingIfNeeded: place % 8)
            let report = try SignedVectors.judge.get().report(on: changed)
            #expect(report?.indication != "TOTAL-PASSED", "\(location.lastPathComponent), byte \(covered[place])")
        }
    }

    @Test("A stream that unpacks to half a gigabyte is not unpacked to the end", arguments: PDFBomb.files.map(\.name))
    func bombs(name: String) throws {
        let file = try #require(PDFBomb.files.first { $0.name == name })
        let folder = try TemporaryFolder()
        let path = try folder.write("bomba.pdf", file.make())
        let anchor = try folder.write("raiz.cer", TestICPBrasil.world.root.certificate)
        let outcome = try MeasuredProcess.run(
            BuiltProgram.path,
            [
                "validate", path, "--anchor", anchor, "--at", AttackFile.validated.description, "--policy",
                PackageRoot.path + "/policies/validation/icp-brasil.yaml",
            ],
            limit: 120
        )
        #expect([0, 1, 2, 65].contains(outcome.status), "exit \(outcome.status)")
        #expect(outcome.peakMemory <= 256 << 20, "\(outcome.peakMemory >> 20) MiB")
        #expect(outcome.cpuSeconds <= HostileFile.seconds, "\(outcome.cpuSeconds) s")
    }

    /// The offsets that the ByteRange of any signature or document time-stamp names.
    private static func covered(_ bytes: [UInt8]) -> [Int] {
        var result: Set<Int> = []
        var rest = bytes[...]
        while let place = rest.firstRange(of: Array("/ByteRange".utf8)) {
            rest = rest[place.upperBound...]
            let text = String(decoding: rest.prefix(120), as: UTF8.self)
            let numbers = text.prefix { $0 != "]" }.split { !$0.isNumber }.compactMap { Int($0) }
            guard numbers.count == 4 else { continue }
            result.formUnion(numbers[0]..<numbers[0] + numbers[1])
            result.formUnion(numbers[2]..<numbers[2] + numbers[3])
        }
        return result.sorted()
    }
}
