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
        }
    }
}
