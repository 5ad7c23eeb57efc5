import Foundation
import Testing

/// A file to be broken.
struct HostileFile: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable () throws -> [UInt8]
    var testDescription: String { name }

    /// What other programs signed, and one file of each kind of attack.
    static let all: [HostileFile] = signed + attacks

    private static let signed: [HostileFile] = SignedVectors.locations.map { file in
        HostileFile(name: file.lastPathComponent) { Array(try Data(contentsOf: file)) }
    }

    private static let attacks: [HostileFile] = {
        let kinds: [[AttackCase]] = [
            AttackCase.ordinary, AttackCase.forgeries, AttackCase.incrementalSaving, AttackCase.wrappings,
            AttackCase.shadows, AttackCase.certified, AttackCase.structures, AttackCase.signatures,
        ]
        return kinds.flatMap { cases in
            stride(from: 0, to: cases.count, by: 9).map { index in
                HostileFile(name: cases[index].name, make: cases[index].make)
            }
        }
    }()

    /// How many cuts and how many flips each file gets: a few in every run, what `LASTRO_HOSTILE` says in a long one.
    static let count = ProcessInfo.processInfo.environment["LASTRO_HOSTILE"].flatMap { Int($0) } ?? 3

    /// What a file may take, in seconds; a debug build is several times slower than what is released.
    ///
    /// Where a release build of the program is tested, `LASTRO_HOSTILE_SECONDS` says how long.
    static let seconds =
        ProcessInfo.processInfo.environment["LASTRO_HOSTILE_SECONDS"].flatMap { Double($0) } ?? secondsOfBuild
    #if DEBUG
    private static let secondsOfBuild = 20.0
    #else
    private static let secondsOfBuild = 2.0
    #endif
}
