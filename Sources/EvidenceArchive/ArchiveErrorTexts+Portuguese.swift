extension ArchiveError.Code {
    /// The reason in a few words, in Portuguese.
    package var portugueseSummary: String {
        switch self {
        case .notAnArchive: "não é um arquivo de evidências"
        case .alreadyExists: "já existe algo ali"
        case .locked: "outro processo está gravando no arquivo"
        case .formatNewer: "gravado por uma versão mais nova"
        case .formatUnknown: "formato que esta versão não sabe migrar"
        case .configurationInvalid: "não é a configuração de um arquivo de evidências"
        case .inputOutput: "não foi possível ler ou gravar"
        case .diskFull: "não há espaço no dispositivo"
        case .notWritable: "não há permissão de gravação"
        case .inputMissing: "não há o que ler"
        case .inputUnusable: "não pode ser incluído"
        case .tooLarge: "maior do que o formato permite"
        case .invalidValue: "valor que o formato não permite"
        case .objectMissing: "o objeto está faltando"
        case .objectDigestMismatch: "os bytes do objeto têm outro resumo criptográfico"
        case .objectSizeMismatch: "o objeto tem outro tamanho"
        case .objectUnknown: "não há tal objeto no arquivo"
        case .itemLineInvalid: "não é uma linha de metadados de item"
        case .itemLineMissing: "falta a linha de um item de que o registro de auditoria dá conta"
        case .itemsDigestMismatch: "as linhas de itens têm resumo diferente do nome do arquivo"
        case .catalogueMissing: "o catálogo está faltando"
        case .cataloguePage: "o catálogo está danificado"
        case .catalogueTruncated: "o arquivo do catálogo está truncado"
        case .catalogueRecord: "um registro do catálogo está danificado"
        case .catalogueReference: "registros do catálogo se contradizem"
        case .catalogueSequence: "um número de sequência pertence a outra coisa"
        case .catalogueFull: "o catálogo não pode crescer"
        case .catalogueReaders: "há leitores demais do catálogo"
        case .catalogueFailed: "o catálogo recusou a operação"
        case .auditDamaged: "o registro de auditoria está danificado"
        case .auditMismatch: "o registro de auditoria não confere"
        case .auditKey: "a chave de auditoria não pode ser usada"
        case .packMissing: "o pacote está faltando"
        case .packDamaged: "o pacote está danificado"
        case .packDigestMismatch: "o pacote tem outro resumo criptográfico"
        case .replicaForeign: "não é réplica deste arquivo"
        case .replicaAhead: "a réplica tem mais do que o arquivo"
        case .dossierInvalid: "o dossiê não confere"
        case .batchDamaged: "o lote está danificado"
        case .batchCoverage: "o catálogo contradiz um lote"
        case .renewalRunning: "outro processo está selando ou renovando lotes"
        case .cryptographyFailed: "falha da libcrypto"
        case .outOfOrder: "um passo interno veio fora de ordem"
        }
    }

    /// What to do next where the thrower knows nothing better, in Portuguese; commands are the same in all languages.
    package var portugueseHint: String {
        switch self {
        case .notAnArchive: "informe um arquivo com --archive, ou crie um: lastro archive init DIR"
        case .alreadyExists: "escolha uma pasta vazia ou inexistente"
        case .locked: "aguarde o outro processo, ou espere mais: --wait SEGUNDOS"
        case .formatNewer: "use a versão do lastro que o gravou, ou uma mais nova"
        case .formatUnknown: "compare archive.yaml com o de uma réplica"
        case .configurationInvalid: "corrija archive.yaml, ou restaure-o: lastro archive repair --from REPLICA"
        case .inputOutput: "verifique o disco e as permissões e repita o comando"
        case .diskFull: "libere espaço no dispositivo e repita o comando: nada do que foi confirmado se perdeu"
        case .notWritable: "verifique a quem pertence o arquivo e como está montado"
        case .inputMissing: "confira o caminho"
        case .inputUnusable, .tooLarge, .invalidValue: "corrija a entrada e repita o comando"
        case .objectUnknown: "procure-o: lastro archive list"
        case .catalogueFull: "libere espaço no dispositivo, ou aumente o limite de endereçamento (ulimit -v)"
        case .catalogueReaders: "espere que outros comandos terminem e repita este"
        case .auditKey:
            "restaure a pasta keys do arquivo a partir da sua cópia de segurança, ou: lastro archive repair --new-audit-key"
        case .replicaForeign: "informe a réplica deste arquivo"
        case .renewalRunning: "espere que a outra execução termine: ela faz o mesmo trabalho"
        case .dossierInvalid: "obtenha uma cópia completa do dossiê"
        case .cryptographyFailed: "verifique a instalação do OpenSSL"
        case .outOfOrder: "comunique isto, com o comando que levou a isto"
        case .objectMissing, .objectDigestMismatch, .objectSizeMismatch, .itemLineInvalid, .itemLineMissing,
            .itemsDigestMismatch, .packMissing, .packDamaged, .packDigestMismatch, .replicaAhead, .catalogueMissing,
            .cataloguePage, .catalogueTruncated, .catalogueRecord, .catalogueReference, .catalogueSequence,
            .catalogueFailed, .auditDamaged, .auditMismatch, .batchDamaged, .batchCoverage:
            hint
        }
    }
}
