import EvidenceArchive
import Foundation

/// Adds the files of a folder, in the order of their names.
struct AddRun {
    let folder: String
    let options: AddOptions
    let now: ArchiveTime

    func run(_ path: String) throws {
        let archive = try Archive(opening: path, access: .write(wait: options.wait, actor: "driver", at: now))
        let session = try AddSession(archive, actor: "driver", options: options)
        var names: [String] = []
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
            var isFolder: ObjCBool = false
            let file = "\(folder)/\(name)"
            guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            names.append(name)
            try session.add(.path(file, followingLinks: false), ItemDescription(addedAt: now, name: name))
            tell(session.takeOutcomes(), names)
        }
        do {
            tell(try session.finish(), names)
        } catch {
            tell(session.takeOutcomes(), names)
            throw error
        }
        withExtendedLifetime(archive) {}
    }

    private func tell(_ outcomes: [AddOutcome], _ names: [String]) {
        for outcome in outcomes {
            let sequence = outcome.sequence.map(String.init) ?? "-"
            let digest = outcome.object?.sha256.hex ?? "-"
            switch outcome.status {
            case .added: say("added \(names[outcome.index]) \(digest) \(sequence)")
            case .present: say("present \(names[outcome.index]) \(digest) \(sequence)")
            case .failed(let error): say("failed \(names[outcome.index]) \(error.code.rawValue) \(sequence)")
            }
        }
    }
}
