package import SignatureValidation

extension PDFLatentContent.Kind {
    /// The reason code of the kind.
    package var code: ReasonCode {
        switch self {
        case .unreachableContent: .latentUnreachableContent
        case .supersededContent: .latentSupersededContent
        case .unreachableObject: .latentUnreachableObject
        case .unindexedObject: .latentUnindexedObject
        case .duplicateDefinition: .latentDuplicateDefinition
        case .openSlot: .latentOpenSlot
        case .undefinedReference: .latentUndefinedReference
        case .fieldValueDiffers: .latentFieldValueDiffers
        case .fieldStateDiffers: .latentFieldStateDiffers
        case .appearancesRegenerated: .latentAppearancesRegenerated
        case .wholeFont: .latentWholeFont
        case .unmarkedFont: .latentUnmarkedFont
        case .fontNotEmbedded: .latentFontNotEmbedded
        case .typeThreeFont: .latentTypeThreeFont
        case .formFontShared: .latentFormFontShared
        case .unusedXObject: .latentUnusedXObject
        case .coveredText: .latentCoveredText
        case .signatureCoversText: .latentSignatureCoversText
        case .invisibleText: .latentInvisibleText
        case .recognizedText: .latentRecognizedText
        case .whiteText: .latentWhiteText
        case .offPageText: .latentOffPageText
        case .tinyText: .latentTinyText
        case .clippedText: .latentClippedText
        case .hiddenLayer: .latentHiddenLayer
        case .printedLayer: .latentPrintedLayer
        case .hiddenAnnotation: .latentHiddenAnnotation
        case .hiddenField: .latentHiddenField
        case .alternateImage: .latentAlternateImage
        case .javaScript: .latentJavaScript
        case .launchAction: .latentLaunchAction
        case .formAction: .latentFormAction
        case .visibilityAction: .latentVisibilityAction
        case .remoteAction: .latentRemoteAction
        case .uriAction: .latentURIAction
        case .multimedia: .latentMultimedia
        case .embeddedFile: .latentEmbeddedFile
        case .externalContent: .latentExternalContent
        case .xfaForm: .latentXFAForm
        case .scanIncomplete: .latentScanIncomplete
        }
    }
}
