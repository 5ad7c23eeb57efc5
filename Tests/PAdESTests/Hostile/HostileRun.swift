import ASN1
import Foundation
import TestSupport
import Testing

/// Gives broken files to the built program, and measures what each costs.
///
/// Several share a process: what they cost together bounds what each costs. Where that is too much, each is run by itself.
enum HostileRun {
    /// What a file may take of memory.
    static let memory = 256 << 20
    private static let batch = 25

    struct Input {
        let what: String
        let bytes: [UInt8]
    }

    /// Expects a verdict or an error about the input for each, within memory and time.
    static func check(_ inputs: [Input]) throws {
        for start in stride(from: 0, to: inputs.count, by: batch) {
            let part = inputs[start..<min(start + batch, inputs.count)]
            let folder = try TemporaryFolder()
            var paths: [String] = []
            for (index, input) in part.enumerated() { paths.append(try folder.write("\(index).pdf", input.bytes)) }
            let outcome = try run(paths)
            if isWithin(outcome) { continue }
            for (input, path) in zip(part, paths) {
                let one = try run([path])
                #expect([0, 1, 2, 65].contains(one.status), "\(input.what): exit \(one.status)")
                #expect(one.peakMemory <= memory, "\(input.what): \(one.peakMemory >> 20) MiB")
                #expect(one.cpuSeconds <= HostileFile.seconds, "\(input.what): \(one.cpuSeconds) s")
            }
        }
    }

    private static func isWithin(_ outcome: MeasuredProcess) -> Bool {
        [0, 1, 2, 65].contains(outcome.status) && outcome.peakMemory <= memory
            && outcome.cpuSeconds <= HostileFile.seconds
    }

    private static func run(_ paths: [String]) throws -> MeasuredProcess {
        let vectors = SignedVectors.folder.path
        let time = try SignedVectors.pyHanko.get().validationTime
        return try MeasuredProcess.run(
            BuiltProgram.path,
            ["validate"] + paths + [
                "--anchor", vectors + "/pyhanko/trust/raiz.cer", "--certificates",
                vectors + "/pyhanko/certificates/emissora.cer", "--revocation", vectors + "/pyhanko/revocation",
                "--at", time, "--policy", PackageRoot.path + "/policies/validation/etsi-generic.yaml", "--format",
                "json", "--jobs", "1",
            ],
            limit: 600
        )
    }
}
