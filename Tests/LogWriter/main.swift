// Appends entries `entry 0`, `entry 1`, … to a log until it has so many, in groups; the kill tests start and kill it.
//
//     log-writer DIRECTORY SIZE GROUP    GROUP 0: groups of up to 150, and now and then of six hundred
//
// After each append it says the log's size and its root, base 64: what it said is durable.

import DurableFiles
import Foundation
import LibCrypto
import TransparencyLog

let words = CommandLine.arguments
guard words.count == 4, let target = Int(words[2]), let fixed = Int(words[3]) else { exit(64) }
do {
    // The published test key of signed notes in Go's module `mod`.
    let key = "MC4CAQAwBQYDK2VwBCIEIIEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    let der = Array(Data(base64Encoded: key) ?? Data())
    let signer = try NoteSigner(name: NoteKeyName("log.example/audit"), key: PrivateKey(pkcs8: der))
    let staging = try Directory.create(words[1] + "/staging")
    try staging.removeContents()
    let files = try DirectoryLogFiles(directory: Directory.create(words[1] + "/audit"), staging: staging)
    let log = try LogStore(files: files, origin: LogOrigin("log.example/audit"), keys: [signer.verifier])
    var size = try log.create(signer: signer).checkpoint.size
    let start = ContinuousClock.now
    while size < target {
        let group = fixed > 0 ? fixed : Int.random(in: 0..<20) == 0 ? 600 : Int.random(in: 1...150)
        let end = min(target, size + group)
        let entries = (size..<end).map { Array("entry \($0)".utf8) }
        let head = try log.append(entries, at: size, signer: signer).checkpoint.checkpoint
        size = head.size
        FileHandle.standardOutput.write(Data("\(size) \(Data(head.root.bytes).base64EncodedString())\n".utf8))
    }
    FileHandle.standardError.write(Data("appended in \(ContinuousClock.now - start)\n".utf8))
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(70)
}
