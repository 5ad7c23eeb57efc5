import DurableFiles

/// Files for ever, each as long as its number says.
struct Staging {
    let directory: String

    func run() throws {
        let staging = try Directory.create(directory + "/staging")
        try staging.removeContents()
        let target = try Directory.create(directory + "/hot")
        var number = try target.entries().count
        while true {
            var file = try AtomicFile(in: staging)
            for _ in 0..<4 { try file.write([UInt8](repeating: 0x61, count: number * 100)) }
            try file.seal().publish(as: "\(number)", in: target)
            say("\(number)")
            number += 1
        }
    }
}
