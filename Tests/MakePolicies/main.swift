import Foundation
import SignaturePolicy

// Writes our own form of the official policies: make-policies <folder with PA_* and LPA_* in DER and XML> <policies/signature>
// One file a policy, named by its identifier; one a list, named as the official file.

let arguments = CommandLine.arguments.dropFirst()
guard let source = arguments.first, let target = arguments.dropFirst().first, arguments.count == 2 else {
    FileHandle.standardError.write(
        Data("usage: make-policies <folder with files in DER and XML> <policies/signature>\n".utf8)
    )
    exit(64)
}
/// Older lists name nothing that these three do not.
let currentLists: Set = ["LPA_CAdES.der", "LPA_PAdES.der", "LPA_XAdES.xml"]
try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
for name in try FileManager.default.contentsOfDirectory(atPath: source).sorted()
where name.hasSuffix(".der") || name.hasSuffix(".xml") {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(source)/\(name)")))
    switch try SignaturePolicyFile.read(bytes[...]) {
    case .policy(let policy):
        let text = PolicyText(policy: policy, file: name).text
        try Data(text.utf8).write(to: URL(filePath: "\(target)/\(policy.info.signPolicyIdentifier).yaml"))
    case .list(let list):
        guard currentLists.contains(name) else { continue }
        let text = PolicyListText(list: list, file: name).text
        try Data(text.utf8).write(to: URL(filePath: "\(target)/\(name.dropLast(4)).yaml"))
    }
}
