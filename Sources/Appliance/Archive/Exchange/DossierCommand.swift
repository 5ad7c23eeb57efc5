/// One command line of a dossier's instructions, with what it shows.
struct DossierCommand: Sendable, Hashable {
    /// What it is for, a sentence in Portuguese.
    let purpose: String
    /// For a POSIX shell in the dossier's folder; ends with 0 where all is as the archive found it.
    let line: String
}
