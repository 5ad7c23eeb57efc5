package import SignatureValidation

extension PDFLatentContent.Kind {
    /// How much it weighs: never so much that the verdict changes.
    ///
    /// What can make the document show something else than what was signed, or act, warns. What ordinary writers do for
    /// ordinary reasons informs: leftovers of earlier saves, text recognition, links, attachments, fonts.
    package var level: Finding.Level {
        switch self {
        case .unreachableContent, .unindexedObject, .duplicateDefinition, .openSlot, .fieldValueDiffers,
            .fieldStateDiffers, .coveredText, .invisibleText, .whiteText, .offPageText, .tinyText, .hiddenLayer,
            .printedLayer, .hiddenAnnotation, .alternateImage, .javaScript, .launchAction, .formAction,
            .visibilityAction, .multimedia, .externalContent, .xfaForm, .scanIncomplete, .wholeFont:
            .warn
        case .supersededContent, .unreachableObject, .undefinedReference, .appearancesRegenerated, .fontNotEmbedded,
            .typeThreeFont, .unmarkedFont, .formFontShared, .unusedXObject, .signatureCoversText, .recognizedText,
            .clippedText,
            .hiddenField, .remoteAction, .uriAction, .embeddedFile:
            .inform
        }
    }
}
