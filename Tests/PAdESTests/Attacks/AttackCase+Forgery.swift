import TestPKI

/// Universal signature forgery: the numbers or the signature are made unusable, in the hope that a reader then skips the
/// check (Mladenov et al., "1 Trillion Dollar Refund", CCS 2019). A signature dictionary without them has not the form of
/// ISO 32000-2 table 255.
extension AttackCase {
    static let forgeries = contentsForgeries + byteRangeForgeries + signedRanges + dictionaryForgeries

    /// Contents.
    private static let contentsForgeries: [AttackCase] = [
        contents("Contents is missing", .formatFailure) { _ in "" },
        contents("Contents is null", .formatFailure) { _ in "/Contents null" },
        contents("Contents is empty", .formatFailure) { _ in "/Contents <>" },
        contents("Contents is one zero byte", .formatFailure) { _ in "/Contents <00>" },
        contents("Contents is all zeros", .formatFailure) { "/Contents <\(String(repeating: "0", count: $0 - 2))>" },
        contents("Contents is a literal string", .formatFailure) { _ in "/Contents (assinado)" },
        contents("Contents is a number", .formatFailure) { _ in "/Contents 48" },
        contents("Contents is a reference to another object", .formatFailure) { _ in "/Contents 5 0 R" },
        contents("Contents is a name", .formatFailure) { _ in "/Contents /Sig" },
        contents("Contents is an array", .formatFailure) { _ in "/Contents [<3000>]" },
        contents("Contents is an empty SEQUENCE", .formatFailure) {
            "/Contents <3000\(String(repeating: "0", count: $0 - 6))>"
        },
    ]

    /// What stands in ByteRange after signing.
    private static let byteRangeForgeries: [AttackCase] = [
        byteRange("is missing", key: "/Comentario") { _ in "null" },
        byteRange("is null") { _ in "null" },
        byteRange("is empty") { _ in "[]" },
        byteRange("is a number") { _ in "0" },
        byteRange("is a string") { _ in "(0 1 2 3)" },
        byteRange("has one number") { "[\($0[1])]" },
        byteRange("has two numbers") { "[0 \($0[1])]" },
        byteRange("has three numbers") { "[0 \($0[1]) \($0[2])]" },
        byteRange("has five numbers") { "[0 \($0[1]) \($0[2]) \($0[3]) 0]" },
        byteRange("begins with a negative number") { "[-1 \($0[1]) \($0[2]) \($0[3])]" },
        byteRange("has a negative length") { "[0 -\($0[1]) \($0[2]) \($0[3])]" },
        byteRange("has a second range before the file") { "[0 \($0[1]) -\($0[2]) \($0[3])]" },
        byteRange("has a last number that is negative") { "[0 \($0[1]) \($0[2]) -1]" },
        byteRange("has real numbers") { "[0 \($0[1]).0 \($0[2]).5 \($0[3])]" },
        byteRange("has null inside") { "[0 \($0[1]) null \($0[3])]" },
        byteRange("has strings inside") { "[(0) (\($0[1])) (\($0[2])) (1)]" },
        byteRange("has names inside") { _ in "[/a /b /c /d]" },
        byteRange("has arrays inside") { "[[0 \($0[1])] [\($0[2]) 1]]" },
        byteRange("has a number that overflows", .located) { "[0 \($0[1]) 99999999999999999999 1]" },
        byteRange("ends in a sum that overflows") { "[0 9 9223372036854775807 \($0[0] + 1)]" },
        byteRange("is all zeros") { _ in "[0 0 0 0]" },
        byteRange("covers the first range twice") { "[0 \($0[1]) 0 \($0[1])]" },
        byteRange("reaches one byte beyond the file") { "[0 \($0[1]) \($0[2]) \($0[3] + 1)]" },
        byteRange("has an empty second range right behind the first") { "[0 \($0[1]) \($0[1]) 0]" },
        byteRange("leaves nothing out") { "[0 \($0[2]) \($0[2]) \($0[3])]" },
    ]

    /// Ranges that are not those of the standard, with a signature that is right over what they cover.
    private static let signedRanges: [AttackCase] = [
        range("covers the first range only") { [0, $0[1], $0[2], 0] },
        range("covers nothing") { _ in [0, 0, 0, 0] },
        range("does not begin at the first byte") { [1, $0[1] - 1, $0[2], $0[3]] },
        range("covers the header only") { _ in [0, 8, 8, 0] },
        range("leaves out more before Contents") { [0, $0[1] - 20, $0[2], $0[3]] },
        range("leaves out the space before Contents") { [0, $0[1] - 1, $0[2], $0[3]] },
        range("leaves out one byte behind Contents") { [0, $0[1], $0[2] + 1, $0[3] - 1] },
        range("leaves out the object behind Contents") { [0, $0[1], $0[2] + 40, $0[3] - 40] },
        range("does not reach the end of the file") { [0, $0[1], $0[2], $0[3] - 6] },
        range("ends with the signature dictionary's object") { [0, $0[1], $0[2], 20] },
        range("covers the second range twice") { [$0[2], $0[3], $0[2], $0[3]] },
        range("has its halves in the wrong order") { [$0[2], $0[3], 0, $0[1]] },
        range("overlaps") { [0, $0[1], $0[1] - 10, 10] },
        range("covers its own delimiter") { [0, $0[1] + 1, $0[2], $0[3]] },
        range("covers the closing delimiter") { [0, $0[1], $0[2] - 1, $0[3] + 1] },
    ]

    private static let dictionaryForgeries: [AttackCase] = [
        overwritten("SubFilter is missing", "/SubFilter /ETSI.CAdES.detached", "/SubFiltro /ETSI.CAdES.detached"),
        overwritten("SubFilter is unknown", "/SubFilter /ETSI.CAdES.detached", "/SubFilter /ETSI.XAdES.detached"),
        overwritten("SubFilter is null", "/SubFilter /ETSI.CAdES.detached", "/SubFilter null"),
        overwritten(
            "SubFilter is that of a time-stamp",
            "/SubFilter /ETSI.CAdES.detached",
            "/SubFilter /ETSI.RFC3161",
            .located
        ),
        AttackCase("a signature says to be a document time-stamp", .refused) {
            AttackFile.signed(.table, AttackFile.approval().with { $0.type = "DocTimeStamp" }).file.bytes
        },
        AttackCase("Contents stands twice in the dictionary", .formatFailure) {
            let signature = AttackFile.approval().with { $0.entries["Outro"] = "0 /Contents <3000>" }
            return AttackFile.signed(.table, signature).file.bytes
        },
        AttackCase("ByteRange stands twice in the dictionary", .formatFailure) {
            let signature = AttackFile.approval().with { $0.entries["Outro"] = "0 /ByteRange [0 1 2 3]" }
            return AttackFile.signed(.table, signature).file.bytes
        },
        AttackCase("the signature is that of another file", .failed) {
            let other = TestPDF(["Outro documento inventado"]).with { $0.commit() }
            let signature = AttackFile.approval().contents(other.bytes)
            return AttackFile.signed(.table, AttackFile.approval().with { $0.contents = { _ in signature } }).file.bytes
        },
    ]

    /// Contents with its key is written over from the inside, what is left being blanks; given the room for the string.
    private static func contents(
        _ name: String,
        _ expectation: AttackExpectation,
        _ text: @escaping @Sendable (Int) -> String
    ) -> AttackCase {
        AttackCase(name, expectation) {
            var (file, signature) = AttackFile.signed()
            let range = signature.contents.lowerBound - "/Contents ".utf8.count..<signature.contents.upperBound
            let new = Array(text(signature.contents.count).utf8)
            file.replace(range, with: new + [UInt8](repeating: 0x20, count: range.count - new.count))
            return file.bytes
        }
    }

    /// Another ByteRange is written after signing.
    private static func byteRange(
        _ name: String,
        _ expectation: AttackExpectation = .formatFailure,
        key: String = "/ByteRange",
        _ text: @escaping @Sendable ([Int]) -> String
    ) -> AttackCase {
        AttackCase("ByteRange \(name)", expectation) {
            var (file, signature) = AttackFile.signed()
            let start = signature.byteRangeText.lowerBound - "/ByteRange ".utf8.count
            let new = Array("\(key) \(text(signature.byteRange))".utf8)
            let range = start..<signature.byteRangeText.upperBound
            file.replace(range, with: new + [UInt8](repeating: 0x20, count: range.count - new.count))
            return file.bytes
        }
    }

    private static func range(_ name: String, _ change: @escaping @Sendable ([Int]) -> [Int]) -> AttackCase {
        AttackCase("a signed ByteRange \(name)", .formatFailure) {
            AttackFile.signed(.table, AttackFile.approval().with { $0.changedByteRange = change }).file.bytes
        }
    }

    private static func overwritten(
        _ name: String,
        _ old: String,
        _ new: String,
        _ expectation: AttackExpectation = .refused
    ) -> AttackCase {
        AttackCase(name, expectation) { AttackFile.overwriting(AttackFile.signed(), old, new) }
    }
}
