import PDFSyntax

/// What stands out in the structure of a PDF file, in words.
enum IrregularityText {
    /// The statement for a name of the JSON report; the name itself where the catalogue does not know it.
    static func text(_ code: String, _ language: ReportLanguage) -> String {
        PDFIrregularity.Code(rawValue: code).map { text($0)[language] } ?? code
    }

    static func text(_ code: PDFIrregularity.Code) -> LocalizedText {
        switch code {
        case .headerNotAtStart:
            LocalizedText(
                "há bytes antes do cabeçalho %PDF-",
                "bytes stand before the header %PDF-"
            )
        case .offsetsNotFromHeader:
            LocalizedText(
                "os deslocamentos contam do início do arquivo, e não do cabeçalho",
                "offsets count from the start of the file, not from the header"
            )
        case .trailingBytes: LocalizedText("há bytes depois do último %%EOF", "bytes stand after the last %%EOF")
        case .missingEndOfFileMarker:
            LocalizedText(
                "falta startxref ou %%EOF no fim de uma revisão",
                "a revision ends without startxref or %%EOF"
            )
        case .startxrefMismatch:
            LocalizedText(
                "startxref não indica onde está a tabela de referências",
                "startxref does not say where the cross-reference section is"
            )
        case .offsetNotExact:
            LocalizedText(
                "um deslocamento aponta para espaço em branco antes do objeto",
                "an offset leads to white space before the object"
            )
        case .prevPointsForward:
            LocalizedText(
                "a entrada Prev aponta para a frente em arquivo não linearizado",
                "Prev points forward in a file that is not linearised"
            )
        case .linearizationMismatch:
            LocalizedText(
                "a primeira seção do arquivo linearizado não é a que vale",
                "the first section of the linearised file is not the one that counts"
            )
        case .encryptionChanged:
            LocalizedText(
                "as revisões não concordam sobre a cifragem",
                "revisions do not agree on the encryption"
            )
        case .permissionsDiffer:
            LocalizedText(
                "as permissões cifradas diferem das declaradas",
                "the encrypted permissions differ from those stated"
            )
        case .sizeBeyondLimit:
            LocalizedText(
                "Size vai além do que os leitores têm de conhecer",
                "Size goes beyond what readers have to know"
            )
        case .xrefTableWhitespace:
            LocalizedText(
                "a tabela de referências não tem a forma exata da norma",
                "the cross-reference table is not of the standard's exact form"
            )
        case .xrefEntryDuplicate:
            LocalizedText(
                "a mesma seção tem duas entradas para um objeto",
                "one section has two entries for one object"
            )
        case .xrefEntryBeyondSize:
            LocalizedText(
                "há entrada acima do tamanho declarado (Size)",
                "an entry stands above the stated Size"
            )
        case .xrefEntryTypeUnknown:
            LocalizedText(
                "há entrada de tipo que não existe",
                "an entry is of a type that does not exist"
            )
        case .xrefStreamSurplusBytes:
            LocalizedText(
                "a tabela de referências comprimida tem bytes a mais",
                "a cross-reference stream has surplus bytes"
            )
        case .hybridEntriesDiffer:
            LocalizedText(
                "as duas tabelas de um arquivo híbrido não dizem o mesmo sobre os objetos",
                "the two sections of a hybrid file do not say the same of the objects"
            )
        case .xrefEntryPointsElsewhere:
            LocalizedText(
                "uma entrada aponta para outra coisa que não o objeto que nomeia",
                "an entry leads to something else than the object it names"
            )
        case .xrefEntryOutsideRevision:
            LocalizedText(
                "uma entrada aponta para fora da própria revisão",
                "an entry leads outside of its own revision"
            )
        case .unreferencedObject:
            LocalizedText(
                "há um objeto no arquivo a que nenhuma entrada leva",
                "no entry leads to an object in the file"
            )
        case .duplicateDefinition:
            LocalizedText(
                "o objeto está definido duas vezes na mesma revisão",
                "the object is defined twice in one revision"
            )
        case .overlappingObjects: LocalizedText("dois objetos ocupam os mesmos bytes", "two objects share bytes")
        case .unreadableObject: LocalizedText("o objeto não pode ser lido", "the object cannot be read")
        case .missingEndobj: LocalizedText("falta endobj depois do objeto", "no endobj stands behind the object")
        case .wrongStreamLength:
            LocalizedText(
                "o fluxo não termina onde seu comprimento (Length) diz",
                "the stream does not end where its Length says"
            )
        case .streamKeywordEndOfLine:
            LocalizedText(
                "falta o fim de linha depois da palavra stream",
                "no end of line stands behind the keyword stream"
            )
        case .duplicateDictionaryKey:
            LocalizedText(
                "um dicionário tem a mesma chave duas vezes",
                "a dictionary has a key twice"
            )
        case .malformedNameEscape:
            LocalizedText(
                "um nome tem o sinal # sem dois dígitos hexadecimais",
                "a name has a number sign without two hexadecimal digits"
            )
        case .garbageBetweenObjects:
            LocalizedText(
                "há bytes sem sentido entre objetos",
                "meaningless bytes stand between objects"
            )
        case .commentBetweenObjects:
            LocalizedText(
                "há comentário entre objetos, que pode esconder qualquer coisa",
                "a comment stands between objects, and may hide anything"
            )
        case .objectNeverReached: LocalizedText("nenhuma referência leva ao objeto", "no reference leads to the object")
        case .objectStreamReplaced:
            LocalizedText(
                "outro fluxo de objetos tomou o lugar do que a entrada nomeia",
                "another object stream took the place of the one that the entry names"
            )
        case .objectStreamExtendsLoop:
            LocalizedText(
                "os fluxos de objetos remetem uns aos outros em círculo",
                "object streams extend each other in a circle"
            )
        case .filterDataEnd:
            LocalizedText(
                "dados comprimidos sem fim correto ou com bytes a mais",
                "compressed data lack their right end or have surplus bytes"
            )
        case .inspectionIncomplete:
            LocalizedText(
                "nem todos os objetos foram examinados: o limite de trabalho acabou",
                "not all objects were looked at: the work budget ended"
            )
        case .tooManyIrregularities:
            LocalizedText(
                "há mais irregularidades do que as listadas",
                "there are more irregularities than are listed"
            )
        }
    }
}
