import PDFSyntax

/// Why a PDF file cannot be read, in words.
enum PDFSyntaxText {
    static func text(_ code: PDFSyntaxError.Code) -> LocalizedText {
        switch code {
        case .unexpectedEnd:
            LocalizedText(
                "o arquivo acaba no meio de um objeto",
                "the file ends inside an object"
            )
        case .unexpectedByte:
            LocalizedText(
                "há um byte que não inicia nada que a norma conheça",
                "a byte begins nothing that the standard knows"
            )
        case .unexpectedKeyword:
            LocalizedText(
                "há uma palavra onde deveria haver um objeto",
                "a word stands where an object has to be"
            )
        case .malformedNumber:
            LocalizedText(
                "um número não tem forma válida ou é grande demais",
                "a number is not well-formed or too large"
            )
        case .malformedString:
            LocalizedText(
                "uma cadeia hexadecimal tem outro caractere",
                "a hexadecimal string has another character"
            )
        case .malformedName:
            LocalizedText(
                "um nome contém o byte zero",
                "a name contains the byte zero"
            )
        case .malformedDictionary:
            LocalizedText(
                "um dicionário tem chave que não é nome, ou chave sem valor",
                "a dictionary has a key that is no name, or one without a value"
            )
        case .malformedIndirectObject:
            LocalizedText(
                "no lugar indicado não começa um objeto",
                "no object begins at the place"
            )
        case .objectMismatch:
            LocalizedText(
                "no lugar indicado está outro objeto",
                "another object stands at the place"
            )
        case .malformedStream:
            LocalizedText(
                "um fluxo não tem comprimento (Length) utilizável",
                "a stream has no usable Length"
            )
        case .noHeader:
            LocalizedText(
                "falta o cabeçalho %PDF- no início",
                "no header %PDF- stands at the start"
            )
        case .noStartxref:
            LocalizedText(
                "falta startxref com um número, que diz onde está a tabela de referências",
                "there is no startxref with a number, which says where the cross-reference section is"
            )
        case .xrefNotFound:
            LocalizedText(
                "no lugar que startxref ou Prev indica não há tabela de referências",
                "there is no cross-reference section where startxref or Prev says that one is"
            )
        case .malformedXRefTable:
            LocalizedText(
                "a tabela de referências não tem a forma da norma",
                "the cross-reference table has not the form of the standard"
            )
        case .malformedXRefStream:
            LocalizedText(
                "a tabela de referências comprimida não tem a forma da norma",
                "the cross-reference stream has not the form of the standard"
            )
        case .malformedTrailer:
            LocalizedText(
                "o trailer não é um dicionário ou tem entrada de tipo errado",
                "the trailer is no dictionary or has an entry of the wrong type"
            )
        case .xrefLoop:
            LocalizedText(
                "as tabelas de referências remetem umas às outras em círculo",
                "the cross-reference sections lead to each other in a circle"
            )
        case .noCatalog:
            LocalizedText(
                "o último trailer não nomeia o catálogo (Root)",
                "the last trailer names no catalogue (Root)"
            )
        case .malformedObjectStream:
            LocalizedText(
                "um fluxo de objetos não tem a forma da norma",
                "an object stream has not the form of the standard"
            )
        case .unsupportedFilter:
            LocalizedText(
                "um filtro de dados não é conhecido",
                "a filter of data is not known"
            )
        case .malformedFilterData:
            LocalizedText(
                "dados comprimidos não podem ser expandidos",
                "compressed data cannot be unpacked"
            )
        case .unsupportedEncryption:
            LocalizedText(
                "o método de cifragem declarado não é conhecido",
                "the encryption method that is stated is not known"
            )
        case .malformedEncryption:
            LocalizedText(
                "o dicionário de cifragem (Encrypt) falta ou não tem a forma da norma",
                "the encryption dictionary (Encrypt) is missing or has not the form of the standard"
            )
        case .passwordNeeded:
            LocalizedText(
                "o arquivo está cifrado e exige senha",
                "the file is encrypted and needs a password"
            )
        case .encryptionNotReal:
            LocalizedText(
                "o trailer diz que o arquivo está cifrado, mas nem todas as revisões o dizem ou os dados estão em claro",
                "the trailer says that the file is encrypted, but not all revisions say so or the data stand in the clear"
            )
        case .libraryUnavailable:
            LocalizedText(
                "uma biblioteca não pôde ser usada",
                "a library could not be used"
            )
        case .nestingTooDeep:
            LocalizedText(
                "há objetos encaixados além do limite de leitura",
                "objects stand inside each other beyond the limit of reading"
            )
        case .tooManyObjects:
            LocalizedText(
                "há mais objetos do que o limite de leitura",
                "there are more objects than are read"
            )
        case .tooManyReferences:
            LocalizedText(
                "há mais referências encadeadas do que o limite de leitura",
                "there are longer chains of references than are followed"
            )
        case .tooManySections:
            LocalizedText(
                "há mais tabelas de referências do que o limite de leitura",
                "there are more cross-reference sections than are read"
            )
        case .decodedTooLarge:
            LocalizedText(
                "os dados expandidos passam do limite de leitura",
                "the unpacked data go beyond the limit of reading"
            )
        }
    }
}
