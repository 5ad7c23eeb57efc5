import EvidenceArchive

/// Moves everything to a tier.
struct MoveRun {
    let target: MoveTarget
    let options: MoveOptions

    func run(_ path: String) throws {
        let archive = try Archive(
            opening: path,
            access: .write(wait: options.wait, actor: "driver", at: options.at)
        )
        let summary =
            switch target {
            case .cold: try MoveToCold(archive, options: options, actor: "driver").run(MoveSelection(), emit: tell)
            case .hot: try MoveToHot(archive, options: options, actor: "driver").run(MoveSelection(), emit: tell)
            }
        say("moved \(summary.objects) \(summary.packs) \(summary.failed)")
        withExtendedLifetime(archive) {}
    }

    private func tell(_ step: MoveStep) throws(ArchiveError) {
        switch step {
        case .sealed(let pack, let objects, _): say("sealed \(pack.path) \(objects)")
        case .dropped(let stored): say("dropped \(stored.object.sha256)")
        case .restored(let stored, _): say("restored \(stored.object.sha256)")
        case .removed(let pack): say("removed \(pack.path)")
        case .failed(let stored, let error): say("failed \(stored.object.sha256) \(error.code.rawValue)")
        }
    }
}
