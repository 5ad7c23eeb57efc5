/// The fixed words of reports on evidence records; the switch makes a missing text an error of the compiler.
enum EvidenceLabel: Sendable, Hashable, CaseIterable {
    case title
    case record
    case digests
    case chains
    case objects
    case orphans
    case covered
    case notCovered
    case onlyListed
    case notTold
    case provenSince
    case nothingProven
    case initial
    case timeStampRenewal
    case hashTreeRenewal
    case chain
    case number
    case lists
    case noTree
    case intact
    case broken
    case previousTimeStamp
    case previousChains
    case records
    case otherRecords
    case fileProven
    case fileNotProven
    case otherFile
    case fileNotTold

    var text: LocalizedText {
        switch self {
        case .title: LocalizedText("RELATÓRIO DE REGISTRO DE EVIDÊNCIA", "EVIDENCE RECORD REPORT")
        case .record: LocalizedText("Registro", "Record")
        case .digests: LocalizedText("Algoritmos de resumo", "Digest algorithms")
        case .chains: LocalizedText("Cadeias de carimbos", "Chains of time-stamps")
        case .objects: LocalizedText("DOCUMENTOS", "OBJECTS")
        case .orphans: LocalizedText("Resumos sem documento", "Values without object")
        case .covered: LocalizedText("íntegro e coberto pelo registro", "intact and covered by the record")
        case .notCovered:
            LocalizedText("NÃO coberto pelo registro, ou alterado", "NOT covered by the record, or changed")
        case .onlyListed:
            LocalizedText(
                "consta do registro, mas a árvore de resumos NÃO leva ao carimbo: nada está provado",
                "listed in the record, but the hash tree does NOT lead to the time-stamp: nothing is proven"
            )
        case .notTold: LocalizedText("não se pode dizer se está coberto", "it cannot be told whether it is covered")
        case .provenSince: LocalizedText("existência provada desde", "proven to exist since")
        case .nothingProven: LocalizedText("nenhuma data provada", "no time is proven")
        case .initial: LocalizedText("CARIMBO INICIAL", "INITIAL TIME-STAMP")
        case .timeStampRenewal: LocalizedText("RENOVAÇÃO DO CARIMBO", "TIME-STAMP RENEWAL")
        case .hashTreeRenewal: LocalizedText("RENOVAÇÃO DA ÁRVORE DE RESUMOS", "HASH-TREE RENEWAL")
        case .chain: LocalizedText("cadeia", "chain")
        case .number: LocalizedText("carimbo", "time-stamp")
        case .lists: LocalizedText("Árvore de resumos", "Hash tree")
        case .noTree: LocalizedText("nenhuma", "none")
        case .intact: LocalizedText("correto", "correct")
        case .broken: LocalizedText("INCORRETO", "INCORRECT")
        case .previousTimeStamp: LocalizedText("Cobre o carimbo anterior", "Covers time-stamp before")
        case .previousChains: LocalizedText("Cobre as cadeias de antes", "Covers chains before")
        case .records: LocalizedText("Registros de evidência", "Evidence records")
        case .otherRecords: LocalizedText("registros que não são deste arquivo", "records that are not of this file")
        case .fileProven: LocalizedText("prova a existência do arquivo desde", "proves that the file existed since")
        case .fileNotProven: LocalizedText("NÃO prova nada deste arquivo", "proves NOTHING of this file")
        case .otherFile:
            LocalizedText(
                "NÃO cobre este arquivo: é de outro, ou este foi alterado",
                "does NOT cover this file: it is of another one, or this one was changed"
            )
        case .fileNotTold:
            LocalizedText("não se pode dizer se cobre este arquivo", "it cannot be told whether it covers this file")
        }
    }
}
