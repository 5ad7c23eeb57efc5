import ASN1
import LibCrypto
import PKIX
import TestSupport
import Testing

@Suite(.enabled(if: OutsideVectors.areThere, Comment(rawValue: OutsideVectors.reason)))
struct RealCertificateTests {
    private func load(_ path: String) throws -> Certificate {
        let bytes = try OutsideVectors.bytes(path)
        let blocks = try PEM.blocks(in: bytes[...])
        return try Certificate.parse((blocks.first?.content ?? bytes)[...])
    }

    @Test("Each real root and CA has the name, serial number, validity and digest of the public index")
    func index() throws {
        let rows = try CertificateIndex.load()
        #expect(rows.count == 402)
        for row in rows {
            let certificate = try load(row.file)
            #expect(Hexadecimal.encode(certificate.sha256) == row.sha256)
            #expect(certificate.subject.commonName == row.commonName)
            #expect(certificate.issuer.commonName == row.issuerCommonName)
            let digits = certificate.serialNumber.hexadecimal
            #expect((digits.hasPrefix("0") ? String(digits.dropFirst()) : digits) == row.serialNumber)
            #expect(certificate.notBefore.description == row.notBefore)
            #expect(certificate.notAfter.description == row.notAfter)
            let addresses = (certificate.crlDistributionPoints ?? []).flatMap(\.addresses)
            // The index writes a directory name in its own manner.
            #expect(addresses == row.addresses.filter { !$0.hasPrefix("dir:") }, "\(row.file)")
            #expect(certificate.malformedExtensions.isEmpty, "\(row.file)")
            #expect(certificate.signatureAlgorithm == certificate.tbsSignatureAlgorithm)
            #expect(certificate.version == 3)
        }
    }

    @Test("Real keys are made, explicit brainpool parameters included; AC Raiz v7's private identifier is a value")
    func keys() throws {
        for row in try CertificateIndex.load() {
            let certificate = try load(row.file)
            let outcome: Result<PublicKey, PublicKeyError>
            do throws(PublicKeyError) {
                outcome = .success(try certificate.subjectPublicKeyInfo.key())
            } catch {
                outcome = .failure(error)
            }
            switch outcome {
            case .success(let key):
                let size = key.kind.sizeInBits
                switch key.kind {
                // The maker of the index could not read eight old keys.
                case .rsa: #expect(row.key == "RSA \(size)" || row.key == "?")
                case .ec(.p521): #expect(row.key == "EC secp521r1")
                case .ec(let curve): #expect(row.key.contains(curve.rawValue))
                case .ed448: #expect(row.key == "Ed448")
                default: Issue.record("\(row.file): \(key.kind)")
                }
                if row.key.contains("explicit"), case .specifiedCurve = certificate.subjectPublicKeyInfo.curveParameters
                {
                    #expect(key.kind == .ec(.brainpoolP512r1))
                }
            case .failure(let error):
                #expect(row.file.hasSuffix("AC-Raiz-v7.pem"))
                #expect(error == .unsupportedAlgorithm(ObjectIdentifier(1, 3, 6, 1, 4, 1, 44588, 2, 1)))
            }
        }
    }

    @Test("The signatures of the real roots verify with their own keys")
    func rootSignatures() throws {
        let files = OutsideVectors.files(in: "icp-brasil/roots/real", withExtension: "pem")
        #expect(files.count == 14)
        for file in files where !file.hasSuffix("v7.pem") {
            let root = try load(file)
            #expect(root.isSelfIssued)
            let scheme = try #require(SignatureAlgorithm.scheme(for: root.signatureAlgorithm), "\(file)")
            let key = try root.subjectPublicKeyInfo.key()
            #expect(try key.verify(root.signature, message: root.tbsCertificate, scheme: scheme), "\(file)")
        }
    }

    @Test("Look-alike and gov.br certificates can be read, and differ from the real roots by digest alone")
    func otherRoots() throws {
        let real = try OutsideVectors.files(in: "icp-brasil/roots/real", withExtension: "pem").map(load)
        let fakes = try OutsideVectors.files(in: "icp-brasil/roots/fake-homologacao", withExtension: "pem").map(load)
        #expect(fakes.count == 9)
        #expect(!fakes.contains { real.contains($0) })
        #expect(fakes.filter { fake in real.contains { $0.subject == fake.subject } }.count == 4)
        let federal = try OutsideVectors.files(in: "icp-brasil/roots/govbr", withExtension: "pem").map(load)
        #expect(federal.count >= 3)
    }

    @Test("Every certificate of NIST's suite can be read")
    func suite() throws {
        let files = OutsideVectors.files(in: "pkits/certs", withExtension: "crt")
        #expect(files.count == 405)
        for file in files {
            let certificate = try load(file)
            #expect(certificate.malformedExtensions.isEmpty, "\(file)")
            #expect(certificate.version == (file.contains("basicConstraintsMissing") ? 3 : certificate.version))
        }
    }

    @Test("PKITS 4.1.5: a DSA key without parameters takes its issuer's")
    func inheritedParameters() throws {
        let authority = try load("pkits/certs/DSAParametersInheritedCACert.crt")
        let issuer = try load("pkits/certs/DSACACert.crt")
        #expect(throws: PublicKeyError.missingParameters) { try authority.subjectPublicKeyInfo.key() }
        let inherited = try #require(issuer.subjectPublicKeyInfo.dsaParameters)
        let key = try authority.subjectPublicKeyInfo.key(inheriting: inherited)
        let target = try load("pkits/certs/ValidDSAParameterInheritanceTest5EE.crt")
        let scheme = try #require(SignatureAlgorithm.scheme(for: target.signatureAlgorithm))
        #expect(try key.verify(target.signature, message: target.tbsCertificate, scheme: scheme))
    }

    @Test("Names and serial numbers read as the openssl command reads them")
    func opensslNames() throws {
        let cas = OutsideVectors.files(in: "icp-brasil/cas", withExtension: "pem")
        for file in cas.enumerated().filter({ $0.offset.isMultiple(of: 23) }).map(\.element) {
            let certificate = try load(file)
            let text = try OpenSSLText.x509(
                Array(certificate.encoding),
                "-subject",
                "-issuer",
                "-serial",
                "-nameopt",
                "RFC2253,utf8,-esc_msb"
            )
            let lines = text.split(separator: "\n").map(String.init)
            #expect(lines.contains("subject=" + certificate.subject.description))
            #expect(lines.contains("issuer=" + certificate.issuer.description))
            #expect(lines.contains("serial=" + certificate.serialNumber.hexadecimal.uppercased()))
        }
    }

    @Test("Extensions read as the openssl command reads them")
    func opensslExtensions() throws {
        let usages: [(KeyUsage, String)] = [
            (.digitalSignature, "Digital Signature"), (.nonRepudiation, "Non Repudiation"),
            (.keyEncipherment, "Key Encipherment"), (.dataEncipherment, "Data Encipherment"),
            (.keyAgreement, "Key Agreement"), (.keyCertSign, "Certificate Sign"), (.cRLSign, "CRL Sign"),
            (.encipherOnly, "Encipher Only"), (.decipherOnly, "Decipher Only"),
        ]
        let cas = OutsideVectors.files(in: "icp-brasil/cas", withExtension: "pem")
        let suite = OutsideVectors.files(in: "pkits/certs", withExtension: "crt")
        let files = (cas + suite).enumerated().filter { $0.offset.isMultiple(of: 29) }.map(\.element)
        for file in files {
            let certificate = try load(file)
            let text = try OpenSSLText.x509(Array(certificate.encoding), "-text")
            for (usage, name) in usages {
                // openssl lists key usages on one line, with no other meaning for these words.
                #expect(certificate.keyUsage?.contains(usage) ?? false == text.contains(name), "\(file) \(name)")
            }
            #expect(certificate.basicConstraints?.isCA ?? false == text.contains("CA:TRUE"), "\(file)")
            if let length = certificate.basicConstraints?.pathLengthConstraint {
                #expect(text.contains("pathlen:\(length)"), "\(file)")
            } else {
                #expect(!text.contains("pathlen:"), "\(file)")
            }
            if let identifier = certificate.subjectKeyIdentifier {
                let pairs = identifier.map { Hexadecimal.encode([$0]).uppercased() }
                #expect(text.contains(pairs.joined(separator: ":")), "\(file)")
            }
            for policy in certificate.certificatePolicies ?? [] {
                let isAny = policy.policyIdentifier == PolicyInformation.anyPolicy
                let shown = isAny ? "X509v3 Any Policy" : "\(policy.policyIdentifier)"
                #expect(text.contains("Policy: \(shown)"), "\(file)")
                for qualifier in policy.policyQualifiers {
                    if let address = qualifier.cpsAddress { #expect(text.contains("CPS: \(address)"), "\(file)") }
                }
            }
            for access in certificate.authorityInformationAccess ?? [] {
                if case .uniformResourceIdentifier(let address) = access.accessLocation {
                    #expect(text.contains("URI:\(address)"), "\(file)")
                }
            }
        }
    }
}
