import ASN1
import LibCrypto

/// The trust store of `examples/`: one pinned test root and the CAs under it, in the format of `trust-store/`.
enum ExampleTrustStore {
    static func files(_ world: TestICPBrasil) -> [String: [UInt8]] {
        var files = ["roots/ac-raiz-de-teste-lastro.pem": Array(world.root.pem.utf8)]
        for authority in world.intermediates { files[file(authority)] = Array(authority.pem.utf8) }
        files["manifest.yaml"] = Array(manifest(world).utf8)
        return files
    }

    private static func manifest(_ world: TestICPBrasil) -> String {
        let head = """
            # Trust store of the examples: an invented PKI with published private keys. It must never be trusted for anything else.
            schema: "lastro.trust-store/1"

            domains:
              - id: "teste-lastro"
                name: {pt-BR: "ICP de teste do Lastro (sem valor jurídico)", en: "Lastro test PKI (without legal value)"}
                legalClass: "avancada"
                law: "nenhuma: certificados inventados"
                anchor: true
                policyArcs: []
                pins:
                  - name: "AC Raiz de Teste Lastro"
                    version: "v1"
                    sha256: "\(fingerprint(world.root))"
                    notBefore: "\(day(world.root.notBefore))"
                    notAfter: "\(day(world.root.notAfter))"
                    algorithm: "sha512RSA, RSA-4096"
                    use: "documents"
                    usable: true
                    file: "roots/ac-raiz-de-teste-lastro.pem"
                    source: "make-examples"

            certificates:

            """
        let entries = world.intermediates.sorted { file($0) < file($1) }.map { authority in
            """
              - file: "\(file(authority))"
                subject: "\(subject(authority.name))"
                notBefore: "\(day(authority.notBefore))"
                notAfter: "\(day(authority.notAfter))"
                sha256: "\(fingerprint(authority))"
                root: "v1"
                source: "make-examples"

            """
        }
        return head + entries.joined()
    }

    /// RFC 4514 text; the world's names need no escapes.
    private static func subject(_ name: TestName) -> String {
        name.relativeNames.joined().reversed().map { attribute in
            let label =
                switch attribute.type {
                case .init(2, 5, 4, 3): "CN"
                case .init(2, 5, 4, 6): "C"
                case .init(2, 5, 4, 10): "O"
                case .init(2, 5, 4, 11): "OU"
                default: attribute.type.description
                }
            return "\(label)=\(attribute.text)"
        }.joined(separator: ",")
    }

    private static func file(_ authority: TestAuthority) -> String {
        let slug = authority.name.commonName.lowercased().map { $0 == " " ? "-" : String($0) }.joined()
        return "certificates/\(slug)-\(fingerprint(authority).prefix(8)).pem"
    }

    private static func fingerprint(_ authority: TestAuthority) -> String {
        Hexadecimal.encode(Signing.digest(.sha256, authority.certificate))
    }

    private static func day(_ instant: Instant) -> String { String(instant.description.prefix(10)) }
}
