import ValidationReport

extension FolderListing.Entry {
    /// Why nothing can be taken from under this path; nil for files and folders.
    func refusal(at path: String) -> ApplianceError? {
        switch kind {
        case .file, .folder: nil
        case .folderLink:
            ApplianceError(
                .unreadableInput,
                text: LocalizedText("\(path): link para uma pasta", "\(path): a link to a folder"),
                nextStep: LocalizedText("indique a própria pasta", "name the folder itself")
            )
        case .brokenLink:
            ApplianceError(
                .unreadableInput,
                text: LocalizedText("\(path): link que não leva a nada", "\(path): a link that leads nowhere"),
                nextStep: LocalizedText("corrija ou remova o link", "correct or remove the link")
            )
        case .special:
            ApplianceError(
                .unreadableInput,
                text: LocalizedText("\(path): nem arquivo nem pasta", "\(path): neither a file nor a folder"),
                nextStep: LocalizedText(
                    "pipes, sockets e dispositivos não têm conteúdo fixo",
                    "pipes, sockets and devices have no content of their own"
                )
            )
        case .unnamed:
            ApplianceError(
                .unreadableInput,
                text: LocalizedText("\(path): o nome não é UTF-8", "\(path): the name is not UTF-8"),
                nextStep: LocalizedText("renomeie, por exemplo com convmv", "rename it, for example with convmv")
            )
        }
    }
}
