import PDFSyntax

/// Recognises actions, files and multimedia by their dictionaries (ISO 32000-2 §12.6, §7.11, §13).
enum ActiveContent {
    /// The type of an action, an entry that it has to have, and what it is.
    private static let actions: [PDFName: (keys: [PDFName], kind: PDFLatentContent.Kind)] = [
        "JavaScript": (["JS"], .javaScript),
        "Launch": (["F", "Win", "Mac", "Unix"], .launchAction),
        "SubmitForm": (["F"], .formAction),
        "ImportData": (["F"], .formAction),
        "ResetForm": (["Fields", "Flags", "Type", "S"], .formAction),
        "Hide": (["T"], .visibilityAction),
        "SetOCGState": (["State"], .visibilityAction),
        "GoToR": (["F", "D"], .remoteAction),
        "GoToE": (["D", "T", "F"], .remoteAction),
        "Thread": (["F"], .remoteAction),
        "URI": (["URI"], .uriAction),
        "Rendition": (["OP", "JS", "R", "AN"], .multimedia),
        "Sound": (["Sound"], .multimedia),
        "Movie": (["Annotation", "Operation"], .multimedia),
        "RichMediaExecute": (["CMD"], .multimedia),
        "GoTo3DView": (["TA"], .multimedia),
    ]
    private static let multimedia: Set<PDFName> = ["RichMedia", "3D", "Sound", "Movie", "Screen", "Projection"]

    /// Looks at one dictionary that the trailer leads to.
    static func look(
        _ dictionary: PDFDictionary,
        _ owner: PDFReference?,
        _ place: LatentPlace,
        _ list: inout LatentList
    ) {
        let type = dictionary["Type"]?.name
        if let name = dictionary["S"]?.name, type != "StructElem", let action = actions[name],
            action.keys.contains(where: { dictionary[$0] != nil })
        {
            list.add(action.kind, owner, page: place.page, detail: name.text)
            if name == "Rendition", dictionary["JS"] != nil {
                list.add(.javaScript, owner, page: place.page, detail: "JS")
            }
        }
        if let subtype = dictionary["Subtype"]?.name, dictionary["Rect"] != nil, multimedia.contains(subtype) {
            list.add(.multimedia, owner, page: place.page, detail: subtype.text)
        }
        if dictionary["XFA"] != nil, dictionary["Fields"] != nil || place.key == "AcroForm" {
            list.add(.xfaForm, owner)
        }
        lookForFiles(dictionary, owner, place, type, &list)
    }

    private static func lookForFiles(
        _ dictionary: PDFDictionary,
        _ owner: PDFReference?,
        _ place: LatentPlace,
        _ type: PDFName?,
        _ list: inout LatentList
    ) {
        if dictionary["EF"] != nil,
            type == "Filespec" || type == "F" || dictionary["F"] != nil || dictionary["UF"] != nil
        {
            list.add(.embeddedFile, owner, page: place.page)
        }
        if dictionary["FS"]?.name == "URL" { list.add(.externalContent, owner, page: place.page, detail: "FS / URL") }
        // A stream's own data in another file (§7.3.8.2).
        if dictionary["Length"]?.isNull == false, let file = dictionary["F"], file.number == nil {
            list.add(.externalContent, owner, page: place.page, detail: "F")
        }
        let subtype = dictionary["Subtype"]?.name
        if subtype == "Form" || subtype == "Image" {
            if dictionary["Ref"] != nil { list.add(.externalContent, owner, page: place.page, detail: "Ref") }
            if dictionary["OPI"] != nil { list.add(.externalContent, owner, page: place.page, detail: "OPI") }
        }
        if subtype == "Image", dictionary["Alternates"] != nil { list.add(.alternateImage, owner, page: place.page) }
    }
}
