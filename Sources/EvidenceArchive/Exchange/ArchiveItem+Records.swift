extension ArchiveItem {
    /// The objects whose evidence records go with the item: its own, and the records that are its evidence.
    package var provenObjects: [ItemObject] {
        [object] + evidence.filter { $0.kind == .evidenceRecord }.map(\.object)
    }
}
