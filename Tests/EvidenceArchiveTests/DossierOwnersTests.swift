import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// Two patients of two clinics signed the same blank form: one object, and nothing of the one concerns the other.
@Suite("Dossiers of one owner") struct DossierOwnersTests {
    private static let form = Array("formulário em branco".utf8)

    /// A form or a signature over it, as it is filed for a patient.
    private struct Filed {
        let role: ItemRole
        let identifier: String?
        let tenant: String?
        var cpf: String?

        static func form(_ identifier: String?, _ tenant: String?) -> Filed {
            Filed(role: .document, identifier: identifier, tenant: tenant)
        }

        static func signature(_ identifier: String?, _ tenant: String?, cpf: String) -> Filed {
            Filed(role: .signature, identifier: identifier, tenant: tenant, cpf: cpf)
        }
    }

    private static let first = "00000000191"
    private static let second = "00000000272"

    private static let patients: [Filed] = [
        .form("PAC-A", "clinica1"), .signature("PAC-A", "clinica1", cpf: first),
        .form("PAC-B", "clinica2"), .signature("PAC-B", "clinica2", cpf: second),
    ]

    private func archive(_ sample: SampleArchive, _ filed: [Filed]) throws -> Archive {
        let archive = try sample.create()
        let session = try AddSession(archive, actor: "tester")
        for item in filed {
            var description = sample.document("formulario.txt")
            description.role = item.role
            description.identifier = item.identifier
            description.tenant = item.tenant
            guard let cpf = item.cpf else {
                try session.add(.bytes(Self.form), description)
                continue
            }
            description.content = try ObjectDigest(hashing: Self.form)
            description.evidence = [try session.add(evidence: Array("certificado \(cpf)".utf8), kind: .certificate)]
            description.signatures = [ItemSignature(id: "S-1", signer: ItemSigner(cpf: cpf))]
            try session.add(.bytes(Self.signature(cpf)), description)
        }
        #expect(try session.finish().allSatisfy { $0.status == .added })
        return archive
    }

    private static func signature(_ cpf: String) -> [UInt8] { Array("assinatura de \(cpf)".utf8) }

    private func chosen(_ request: DossierSelection.Request, _ archive: Archive) throws -> [UInt64] {
        try DossierSelection(request, in: archive).items.map(\.sequence)
    }

    private func identified(_ identifier: String) -> DossierSelection.Request {
        var query = ItemQuery()
        query.identifier = identifier
        return .query(query)
    }

    @Test("One patient's dossier has the form and one signature, by identifier, CPF, tenant, SHA-256 and commitment")
    func patients() throws {
        let sample = try SampleArchive()
        let archive = try archive(sample, Self.patients)
        let items = try sample.verify(archive)
        #expect(items.count == 4)
        var signer = ItemQuery()
        signer.cpf = Self.first
        var tenant = ItemQuery()
        tenant.tenant = "CLINICA1"
        let requests: [DossierSelection.Request] = [
            identified("PAC-A"), .query(signer), .query(tenant),
            .digests([try ObjectDigest(hashing: Self.signature(Self.first))]),
            .digests([try ItemLine(encoding: items[0]).digest]),
            .digests([try ItemLine(encoding: items[1]).digest]),
        ]
        for request in requests { #expect(try chosen(request, archive) == [0, 1], "\(request)") }
        #expect(try chosen(identified("PAC-B"), archive) == [2, 3])
        // The form's SHA-256 names it wherever it is filed.
        #expect(try chosen(.digests([try ObjectDigest(hashing: Self.form)]), archive) == [0, 1, 2, 3])
    }

    @Test("Nothing of the other patient is in any file, and the dossier is whole: another archive takes it in")
    func files() throws {
        let (sample, other) = (try SampleArchive(), try SampleArchive())
        let archive = try archive(sample, Self.patients)
        let path = try export(identified("PAC-A"), archive, sample)
        let names = try FileManager.default.subpathsOfDirectory(atPath: path)
        #expect(names.contains("documentos/formulario.txt"))
        for name in names {
            guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else { continue }
            let text = String(decoding: data, as: UTF8.self)
            for word in [Self.second, "PAC-B", "clinica2"] { #expect(!text.contains(word), "\(name)") }
        }
        let taken = try DossierImport(try VerifiedDossier(path), into: try other.create())
            .run(actor: "tester", at: other.now, wait: 5)
        #expect(taken.map(\.outcome.status) == [.added, .added])
    }

    @Test("The same identifier of another tenant is somebody else; several signatures of one owner stay together")
    func tenants() throws {
        let sample = try SampleArchive()
        let filed: [Filed] = [
            .form("1", "clinica1"), .signature("1", "clinica1", cpf: Self.first),
            .signature("1", "clinica1", cpf: "00000000353"),
            .form("1", "clinica2"), .signature("1", "clinica2", cpf: Self.second),
        ]
        let archive = try archive(sample, filed)
        var query = ItemQuery()
        query.cpf = Self.first
        #expect(try chosen(.query(query), archive) == [0, 1, 2])
    }

    @Test("A content that is filed for others only comes along, once, and their signatures do not")
    func othersContent() throws {
        let (sample, other) = (try SampleArchive(), try SampleArchive())
        let filed: [Filed] = [
            .form("PAC-C", "clinica3"), .form("PAC-B", "clinica2"), .signature("PAC-B", "clinica2", cpf: Self.second),
            .signature("PAC-A", "clinica2", cpf: Self.first),
        ]
        let archive = try archive(sample, filed)
        #expect(try chosen(identified("PAC-A"), archive) == [1, 3])
        let dossier = try VerifiedDossier(try export(identified("PAC-A"), archive, sample))
        let taken = try DossierImport(dossier, into: try other.create()).run(actor: "tester", at: other.now, wait: 5)
        #expect(taken.map(\.outcome.status) == [.added, .added])
    }

    @Test("Without identifiers a document brings its signatures, and a signature its content, and no other signature")
    func unnamed() throws {
        let sample = try SampleArchive()
        let filed: [Filed] = [
            .form(nil, nil), .signature(nil, nil, cpf: Self.first), .signature(nil, nil, cpf: Self.second),
        ]
        let archive = try archive(sample, filed)
        let signature = try ObjectDigest(hashing: Self.signature(Self.first))
        #expect(try chosen(.digests([signature]), archive) == [0, 1])
        #expect(try chosen(.digests([try ObjectDigest(hashing: Self.form)]), archive) == [0, 1, 2])
    }

    private func export(
        _ request: DossierSelection.Request,
        _ archive: Archive,
        _ sample: SampleArchive
    ) throws -> String {
        let target = sample.folder.path + "/dossie"
        let folder = try DossierFolder(target: target, mark: "x")
        let writer = try DossierWriter(folder, archive: archive)
        for item in try DossierSelection(request, in: archive).items {
            _ = try writer.add(item) { evidence, _ in "\(evidence.kind.rawValue).der" }
        }
        try writer.finish(at: sample.now, software: "teste")
        try writer.log(try folder.seal(), at: sample.now, actor: "tester", wait: 5)
        try folder.publish(as: .directory, on: sample.now.day)
        return target
    }
}
