import ASN1
import LibCrypto

/// Document security store (ISO 32000-2 §12.8.4.3, EN 319 142-1 §5.4.2).
extension TestPDF {
    /// Puts a DSS with these DER objects into the catalogue, and a VRI entry with all of them for each of the signatures; the
    /// caller commits.
    ///
    /// - Parameters:
    ///   - certificates: Certs.
    ///   - crls: CRLs.
    ///   - responses: OCSPs, each an OCSPResponse.
    ///   - signatures: those that get a VRI entry.
    ///   - entries: more entries of the DSS, for instance ICP-Brasil's policy artefacts.
    package mutating func setSecurityStore(
        certificates: [[UInt8]] = [],
        crls: [[UInt8]] = [],
        responses: [[UInt8]] = [],
        for signatures: [TestPDFSigned] = [],
        entries: TestPDFDictionary = [:]
    ) {
        func streams(_ objects: [[UInt8]]) -> [Int] { objects.map { add(.stream([:], $0)) } }
        let lists = [("Cert", streams(certificates)), ("CRL", streams(crls)), ("OCSP", streams(responses))]
        func put(_ suffix: String, into dictionary: inout TestPDFDictionary) {
            for (key, numbers) in lists where !numbers.isEmpty {
                dictionary[key + suffix] = "[\(numbers.map { "\($0) 0 R" }.joined(separator: " "))]"
            }
        }
        var information: TestPDFDictionary = [:]
        for signature in signatures {
            var one: TestPDFDictionary = [:]
            put("", into: &one)
            information[validationKey(signature)] = one.text
        }
        var store: TestPDFDictionary = ["Type": "/DSS"]
        put("s", into: &store)
        if !signatures.isEmpty { store["VRI"] = information.text }
        let number = add(.dictionary(store.merging(entries)))
        change(1) { $0["DSS"] = "\(number) 0 R" }
    }

    /// The key of a signature's entry in VRI: SHA-1 over the whole string in Contents, in upper-case hexadecimal.
    package func validationKey(_ signature: TestPDFSigned) -> String {
        let digits = bytes[signature.contents].dropFirst().dropLast()
        let value = Hexadecimal.decode(String(decoding: digits, as: UTF8.self)) ?? []
        return Hexadecimal.encode(Signing.digest(.sha1, value)).uppercased()
    }
}
