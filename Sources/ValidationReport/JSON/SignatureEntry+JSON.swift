import SignatureValidation

extension SignatureEntry {
    func json(_ language: ReportLanguage) -> JSONValue {
        var members = verdict.json
        members["id"] = .string(id)
        members["format"] = .string(format.rawValue)
        members["profile"] = JSONValue(profile)
        members["signaturePolicy"] = signaturePolicy?.json ?? .null
        members["baseline"] = JSONValue(baseline)
        members["extendedLevel"] = JSONValue(extendedLevel)
        members["pdf"] = pdf?.json(language) ?? .null
        members["verdict"] = .string(VerdictText.identifier(verdict.indication))
        members["judgedAt"] = JSONValue(judgedAt)
        members["findings"] = .array(findings.map { $0.json(language) })
        members["signedContent"] = content.json
        members["cryptographicallyValid"] = .bool(isCryptographicallyValid)
        members["algorithm"] = .object(["signature": .string(algorithm), "key": JSONValue(key)])
        members["signer"] = signer?.json ?? .null
        members["documentTypes"] = JSONValue(documentTypes.map(\.identifier))
        members["signingTimeClaimed"] = JSONValue(signingTimeClaimed)
        members["bestSignatureTime"] = JSONValue(bestSignatureTime)
        members["bestSignatureTimeProven"] = .bool(hasProvenTime)
        members["bestSignatureTimeBound"] = timeBound?.json ?? .null
        members["earliestSignatureTime"] = earliestTime?.json ?? .null
        members["process"] = .string(process.rawValue)
        members["chain"] = .array(chain.map(\.json))
        members["chainValid"] = .bool(isChainValid)
        members["revocation"] = .array(revocation.map { $0.json(language) })
        members["timestamps"] = .array(timeStamps.map { $0.json(language) })
        members["counterSignatures"] = .array(counterSignatures.map { $0.json(language) })
        return .object(members)
    }
}

extension SignedContentEntry {
    var json: JSONValue {
        .object([
            "covers": .string(covers),
            "intact": JSONValue(isIntact),
            "size": JSONValue(size),
            "digest": digest.map { digest in
                .object(["algorithm": JSONValue(digestAlgorithm), "value": .string(digest)])
            } ?? .null,
        ])
    }
}

extension SignerEntry {
    var json: JSONValue {
        .object([
            "name": JSONValue(name),
            "cpf": JSONValue(cpf),
            "cnpj": JSONValue(cnpj),
            "companyName": JSONValue(companyName),
            "responsibleName": JSONValue(responsibleName),
            "professionalRegistrations": JSONValue(professionalRegistrations),
            "holderKind": JSONValue(holderKind?.rawValue),
            "certificateType": JSONValue(certificateType),
            "policyOIDs": JSONValue(policyOIDs),
            "policyAuthority": JSONValue(policyAuthority),
            "legalClass": JSONValue(legalClass?.rawValue),
            "domain": JSONValue(domain?.portuguese),
            "subject": .string(subject),
            "issuer": .string(issuer),
            "serialNumber": .string(serialNumber),
            "sha256": .string(sha256),
        ])
    }
}

extension TimeStampEntry {
    func json(_ language: ReportLanguage) -> JSONValue {
        var members = verdict.json
        members["type"] = .string(kind.rawValue)
        members["verdict"] = .string(VerdictText.identifier(verdict.indication))
        members["judgedAt"] = JSONValue(judgedAt)
        members["existsSince"] = JSONValue(existsSince)
        members["time"] = JSONValue(time)
        members["accuracy"] = JSONValue(accuracy)
        members["authority"] = JSONValue(authority?.subject)
        members["serial"] = JSONValue(serialNumber)
        members["policy"] = JSONValue(policy)
        members["policyAuthority"] = JSONValue(policyAuthority)
        members["messageImprint"] =
            imprint.map { imprint in
                .object([
                    "algorithm": JSONValue(imprintAlgorithm), "value": .string(imprint),
                    "intact": JSONValue(isImprintIntact),
                ])
            } ?? .null
        members["cryptographicallyValid"] = .bool(isCryptographicallyValid)
        members["findings"] = .array(findings.map { $0.json(language) })
        members["chain"] = .array(chain.map(\.json))
        members["chainValid"] = .bool(isChainValid)
        members["revocation"] = .array(revocation.map { $0.json(language) })
        members["sha256"] = JSONValue(sha256)
        return .object(members)
    }
}
