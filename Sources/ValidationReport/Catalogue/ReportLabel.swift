/// The fixed words of the text reports; the switch makes a missing text an error of the compiler.
enum ReportLabel: Sendable, Hashable, CaseIterable {
    case documentTitle
    case chainTitle
    case timeStampTitle
    case notJudgedTitle
    case result
    case mainReason
    case alert
    case file
    case sha256
    case content
    case stampedContent
    case foundByName
    case carriesSignatures
    case namesake
    case notWhatWasSigned
    case validatedAt
    case signatureCount
    case noSignature
    case signature
    case counterSignature
    case of
    case signer
    case holder
    case cpf
    case responsible
    case responsibleCPF
    case cnpj
    case company
    case registration
    case certificateType
    case legalClass
    case unknownSigner
    case claimedTime
    case claimedNote
    case noClaimedTime
    case provenTime
    case provenBy
    case notProven
    case covers
    case attached
    case detached
    case detachedOther
    case attachedOther
    case byteRange
    case byteRangeOther
    case absent
    case overSignature
    case digest
    case correct
    case incorrect
    case notVerified
    case cipher
    case approved
    case disapproved
    case structure
    case conforming
    case notConforming
    case attributes
    case attributesApproved
    case attributesDisapproved
    case format
    case signaturePolicy
    case judgedAt
    case path
    case pathValid
    case pathTitle
    case trustAnchor
    case validity
    case until
    case issuer
    case serialNumber
    case key
    case signedWith
    case revocationTitle
    case revocationTitleShort
    case revocationNotChecked
    case statusGood
    case statusRevoked
    case statusOnHold
    case statusUnknown
    case statusNotRequired
    case laterRevoked
    case invalidSince
    case reason
    case evidence
    case crl
    case deltaCRL
    case ocsp
    case number
    case issuedBy
    case thisUpdate
    case nextUpdate
    case origin
    case timeStampsTitle
    case authority
    case timeStampTime
    case accuracy
    case timeStampPolicy
    case provesNothing
    case why
    case notes
    case fail
    case warn
    case inform
    case clause
    case meaning
    case whatToDo
    case basisTitle
    case trustStore
    case validationPolicy
    case evidenceGiven
    case certificates
    case crls
    case ocspResponses
    case evidenceRecords
    case anchors
    case software
    case replay
    case certificate
    case policies
    case anyPolicy
    case otherPaths
    case none

    var text: LocalizedText {
        switch self {
        case .documentTitle: LocalizedText("RELATÓRIO DE VALIDAÇÃO DE ASSINATURA", "SIGNATURE VALIDATION REPORT")
        case .chainTitle: LocalizedText("RELATÓRIO DE CADEIA DE CERTIFICAÇÃO", "CERTIFICATION PATH REPORT")
        case .timeStampTitle: LocalizedText("RELATÓRIO DE CARIMBO DO TEMPO", "TIME-STAMP REPORT")
        case .notJudgedTitle: LocalizedText("ARQUIVO NÃO VALIDADO", "FILE NOT VALIDATED")
        case .result: LocalizedText("Resultado", "Result")
        case .mainReason: LocalizedText("Motivo principal", "Main reason")
        case .alert: LocalizedText("Alerta", "Warning")
        case .file: LocalizedText("Arquivo", "File")
        case .sha256: LocalizedText("SHA-256", "SHA-256")
        case .content: LocalizedText("Conteúdo assinado", "Signed content")
        case .stampedContent: LocalizedText("Conteúdo carimbado", "Stamped content")
        case .foundByName: LocalizedText("encontrado pelo nome", "found by name")
        case .carriesSignatures:
            LocalizedText(
                "traz assinaturas próprias, que aqui não são julgadas",
                "carries signatures of its own, which are not judged here"
            )
        case .namesake: LocalizedText("Arquivo não coberto", "File not covered")
        case .notWhatWasSigned:
            LocalizedText(
                "tem o nome do conteúdo, mas não é o que foi assinado aqui",
                "has the content's name, but is not what was signed here"
            )
        case .validatedAt: LocalizedText("Data da validação", "Validation time")
        case .signatureCount: LocalizedText("Assinaturas", "Signatures")
        case .noSignature: LocalizedText("O arquivo não contém assinatura.", "The file has no signature.")
        case .signature: LocalizedText("ASSINATURA", "SIGNATURE")
        case .counterSignature: LocalizedText("CONTRA-ASSINATURA", "COUNTER-SIGNATURE")
        case .of: LocalizedText("DE", "OF")
        case .signer: LocalizedText("Assinante", "Signer")
        case .holder: LocalizedText("Titular", "Holder")
        case .cpf: LocalizedText("CPF", "CPF")
        case .responsible: LocalizedText("Responsável", "Responsible person")
        case .responsibleCPF: LocalizedText("CPF do responsável", "Responsible person's CPF")
        case .cnpj: LocalizedText("CNPJ", "CNPJ")
        case .company: LocalizedText("Empresa", "Company")
        case .registration: LocalizedText("Registro profissional", "Professional registration")
        case .certificateType: LocalizedText("Tipo do certificado", "Certificate type")
        case .legalClass: LocalizedText("Classe legal", "Legal class")
        case .unknownSigner:
            LocalizedText(
                "não identificado: falta o certificado",
                "not identified: the certificate is missing"
            )
        case .claimedTime: LocalizedText("Data declarada", "Claimed time")
        case .claimedNote:
            LocalizedText(
                "declarada pelo assinante; por si, nada prova",
                "claimed by the signer; proves nothing by itself"
            )
        case .noClaimedTime: LocalizedText("não declarada", "not claimed")
        case .provenTime: LocalizedText("Data provada", "Proven time")
        case .provenBy: LocalizedText("por carimbo do tempo de", "by a time-stamp of")
        case .notProven:
            LocalizedText(
                "nenhuma: a assinatura foi julgada na data da validação",
                "none: the signature was judged at the validation time"
            )
        case .covers: LocalizedText("Bytes assinados", "Signed bytes")
        case .attached:
            LocalizedText(
                "Anexada: o conteúdo inteiro, dentro do próprio arquivo",
                "Attached: the whole content, inside the file itself"
            )
        case .detached:
            LocalizedText(
                "Destacada: o conteúdo inteiro do documento fornecido",
                "Detached: the whole content of the document given"
            )
        case .detachedOther:
            LocalizedText(
                "Destacada: NÃO são os do documento fornecido",
                "Detached: NOT those of the document given"
            )
        case .attachedOther:
            LocalizedText(
                "Anexada: NÃO são os do conteúdo que está no arquivo",
                "Attached: NOT those of the content inside the file"
            )
        case .byteRange:
            LocalizedText(
                "Anexada: os que o ByteRange da assinatura indica no próprio arquivo PDF",
                "Attached: those that the signature's ByteRange names in the PDF file itself"
            )
        case .byteRangeOther:
            LocalizedText(
                "Anexada: NÃO são os que o ByteRange da assinatura indica no arquivo PDF",
                "Attached: NOT those that the signature's ByteRange names in the PDF file"
            )
        case .absent:
            LocalizedText(
                "Destacada: o documento assinado não foi fornecido",
                "Detached: the signed document was not given"
            )
        case .overSignature:
            LocalizedText(
                "O valor da assinatura acima, não o documento",
                "The value of the signature above, not the document"
            )
        case .digest: LocalizedText("Resumo criptográfico", "Digest")
        case .correct: LocalizedText("Correto", "Correct")
        case .incorrect: LocalizedText("Incorreto", "Incorrect")
        case .notVerified: LocalizedText("Não verificado", "Not verified")
        case .cipher: LocalizedText("Cifra assimétrica", "Signature value")
        case .approved: LocalizedText("Aprovada", "Verified")
        case .disapproved: LocalizedText("Reprovada", "Not verified")
        case .structure: LocalizedText("Estrutura", "Structure")
        case .conforming: LocalizedText("Em conformidade com a norma", "Conforms to the standard")
        case .notConforming: LocalizedText("Em desconformidade com a norma", "Does not conform to the standard")
        case .attributes: LocalizedText("Atributos obrigatórios", "Mandatory attributes")
        case .attributesApproved: LocalizedText("Aprovados", "Approved")
        case .attributesDisapproved: LocalizedText("Reprovados", "Disapproved")
        case .format: LocalizedText("Formato", "Format")
        case .signaturePolicy: LocalizedText("Política de assinatura", "Signature policy")
        case .judgedAt: LocalizedText("Julgada na data de", "Judged at the time")
        case .path: LocalizedText("Caminho de certificação", "Certification path")
        case .pathValid: LocalizedText("Válido, até", "Valid, up to")
        case .pathTitle: LocalizedText("CADEIA DE CERTIFICAÇÃO", "CERTIFICATION PATH")
        case .trustAnchor: LocalizedText("âncora de confiança", "trust anchor")
        case .validity: LocalizedText("Validade", "Validity")
        case .until: LocalizedText("a", "to")
        case .issuer: LocalizedText("Emissor", "Issuer")
        case .serialNumber: LocalizedText("Número de série", "Serial number")
        case .key: LocalizedText("Chave", "Key")
        case .signedWith: LocalizedText("Assinado com", "Signed with")
        case .revocationTitle: LocalizedText("REVOGAÇÃO", "REVOCATION")
        case .revocationTitleShort: LocalizedText("Revogação", "Revocation")
        case .revocationNotChecked:
            LocalizedText(
                "Não verificada: não se sabe se algum certificado da cadeia foi revogado.",
                "Not checked: it is not known whether any certificate of the path was revoked."
            )
        case .statusGood: LocalizedText("não revogado", "not revoked")
        case .statusRevoked: LocalizedText("REVOGADO em", "REVOKED at")
        case .statusOnHold: LocalizedText("SUSPENSO desde", "ON HOLD since")
        case .statusUnknown: LocalizedText("situação DESCONHECIDA", "status UNKNOWN")
        case .statusNotRequired: LocalizedText("consulta dispensada", "no check required")
        case .invalidSince: LocalizedText("chave tida por inválida desde", "key held to be invalid since")
        case .laterRevoked:
            LocalizedText(
                "revogado depois da data de referência, em",
                "revoked after the control time, at"
            )
        case .reason: LocalizedText("motivo", "reason")
        case .evidence: LocalizedText("Prova", "Evidence")
        case .crl: LocalizedText("LCR", "CRL")
        case .deltaCRL: LocalizedText("LCR delta", "delta CRL")
        case .ocsp: LocalizedText("resposta OCSP", "OCSP response")
        case .number: LocalizedText("número (hexadecimal)", "number (hexadecimal)")
        case .issuedBy: LocalizedText("de", "of")
        case .thisUpdate: LocalizedText("emitida em", "issued at")
        case .nextUpdate: LocalizedText("próxima até", "next by")
        case .origin: LocalizedText("Origem", "Origin")
        case .timeStampsTitle: LocalizedText("CARIMBOS DO TEMPO", "TIME-STAMPS")
        case .authority: LocalizedText("Autoridade (ACT)", "Authority (TSA)")
        case .timeStampTime: LocalizedText("Hora do carimbo", "Time-stamp time")
        case .accuracy: LocalizedText("Exatidão", "Accuracy")
        case .timeStampPolicy: LocalizedText("Política do carimbo", "Time-stamp policy")
        case .provesNothing: LocalizedText("(carimbo não aprovado: nada prova)", "(token did not pass: proves nothing)")
        case .why: LocalizedText("POR QUÊ", "WHY")
        case .notes: LocalizedText("ALERTAS E INFORMAÇÕES", "WARNINGS AND NOTES")
        case .fail: LocalizedText("FALHA", "FAILURE")
        case .warn: LocalizedText("ALERTA", "WARNING")
        case .inform: LocalizedText("INFORMAÇÃO", "NOTE")
        case .clause: LocalizedText("Norma", "Clause")
        case .meaning: LocalizedText("O que significa", "What it means")
        case .whatToDo: LocalizedText("O QUE FAZER", "WHAT TO DO")
        case .basisTitle: LocalizedText("BASE DA VALIDAÇÃO", "BASIS OF THE VALIDATION")
        case .trustStore: LocalizedText("Repositório de confiança", "Trust store")
        case .validationPolicy: LocalizedText("Política de validação", "Validation policy")
        case .evidenceGiven: LocalizedText("Provas fornecidas", "Evidence given")
        case .certificates: LocalizedText("certificados", "certificates")
        case .crls: LocalizedText("LCR", "CRLs")
        case .ocspResponses: LocalizedText("respostas OCSP", "OCSP responses")
        case .evidenceRecords: LocalizedText("registros de evidência", "evidence records")
        case .anchors: LocalizedText("âncoras", "anchors")
        case .software: LocalizedText("Programa", "Software")
        case .replay:
            LocalizedText(
                "A repetição com estes mesmos dados dá este mesmo relatório.",
                "The same data give this same report again."
            )
        case .certificate: LocalizedText("Certificado", "Certificate")
        case .policies: LocalizedText("Políticas aceitas", "Policies accepted")
        case .anyPolicy: LocalizedText("qualquer política", "any policy")
        case .otherPaths: LocalizedText("Outros caminhos recusados", "Other paths refused")
        case .none: LocalizedText("nenhuma", "none")
        }
    }
}
