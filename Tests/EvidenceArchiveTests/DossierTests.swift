import ArchiveFormats
import EvidenceArchive
import Foundation
import TestSupport
import Testing

/// Dossiers made and taken in without a judge: two documents, a signature over one of them, shared evidence.
@Suite("Dossiers") struct DossierTests {
    private func fill(_ sample: SampleArchive) throws -> Archive {
        let archive = try sample.create()
        let session = try AddSession(archive, actor: "tester")
        let list = try session.add(evidence: Array("lista".utf8), kind: .crl, issuer: "CN=AC de Teste")
        var contract = sample.document("contrato.pdf")
        contract.identifier = "C-1"
        contract.type = .contract
        contract.evidence = [list]
        let content = Array("o contrato".utf8)
        try session.add(.bytes(content), contract)
        var signature = sample.document("contrato.pdf.p7s")
        signature.role = .signature
        signature.identifier = "C-1"
        signature.content = try ObjectDigest(hashing: content)
        signature.evidence = [list, try session.add(evidence: Array("certificado".utf8), kind: .certificate)]
        signature.signatures = [ItemSignature(id: "S-1", indication: "TOTAL-PASSED")]
        try session.add(.bytes(Array("assinatura".utf8)), signature)
        // Larger than what an import holds in memory.
        try session.add(.bytes([UInt8](repeating: 7, count: 3 << 20)), sample.document("../../etc/pässwd \u{202e}"))
        _ = try session.finish()
        return archive
    }

    private func export(
        _ archive: Archive,
        _ sample: SampleArchive,
        as form: DossierForm,
        _ request: DossierSelection.Request = .query(ItemQuery())
    ) throws -> String {
        let target = "\(sample.folder.path)/\(form.rawValue)-\(UInt32.random(in: 0 ... .max)).zip"
        let folder = try DossierFolder(target: target, mark: "x")
        let writer = try DossierWriter(folder, archive: archive)
        for item in try DossierSelection(request, in: archive).items {
            _ = try writer.add(item) { evidence, _ in "\(evidence.kind.rawValue).der" }
        }
        try writer.finish(at: sample.now, software: "teste")
        try writer.log(try folder.seal(), at: sample.now, actor: "tester", wait: 5)
        try folder.publish(as: form, on: sample.now.day)
        return target
    }

    private func `import`(_ path: String, into archive: Archive, _ sample: SampleArchive) throws -> [ImportOutcome] {
        try DossierImport(try VerifiedDossier(path), into: archive).run(actor: "tester", at: sample.now, wait: 5)
    }

    @Test("Every form comes back as the same items, once", arguments: DossierForm.allCases)
    func roundTrip(form: DossierForm) throws {
        let (source, target) = (try SampleArchive(), try SampleArchive())
        let archive = try fill(source)
        let path = try export(archive, source, as: form)
        let other = try Archive.create(
            at: target.path,
            identity: "ffeeddccbbaa99887766554433221100",
            created: target.now,
            actor: "tester"
        )
        let first = try `import`(path, into: other, target)
        #expect(first.map(\.outcome.status) == [.added, .added, .added])
        let items = try target.verify(other)
        #expect(items.map(\.name) == ["contrato.pdf", "../../etc/pässwd \u{202e}", "contrato.pdf.p7s"])
        #expect(items[0].identifier == "C-1" && items[0].type == .contract)
        #expect(items[2].signatures == [])
        #expect(items.allSatisfy { $0.supersedes == nil })
        // Where it comes from is one piece of evidence more.
        #expect(items.map { $0.evidence.count { $0.kind == .report } } == [1, 1, 1])
        let size = try other.audit.size()
        let again = try `import`(path, into: other, target)
        #expect(again.map(\.outcome.status) == [.present, .present, .present])
        #expect(try target.verify(other) == items)
        #expect(try other.audit.size() == size)
        // The archive that it is from has all of it.
        #expect(try `import`(path, into: archive, source).allSatisfy { $0.outcome.status == .present })
    }

    @Test("A verdict comes along only from an archive whose key was named, and never takes the place of one given here")
    func verdicts() throws {
        let (source, target, judged) = (try SampleArchive(), try SampleArchive(), try SampleArchive())
        let archive = try fill(source)
        let path = try export(archive, source, as: .directory)
        let key = try #require(archive.configuration.auditKeys.first)
        let other = try target.create()
        let dossier = try VerifiedDossier(path, key: key)
        _ = try DossierImport(dossier, into: other).run(actor: "tester", at: target.now, wait: 5)
        #expect(try target.verify(other)[2].signatures.first?.indication == "TOTAL-PASSED")

        let own = try judged.create()
        let session = try AddSession(own, actor: "tester")
        let content = Array("o contrato".utf8)
        var contract = judged.document("contrato.pdf")
        contract.identifier = "C-1"
        contract.type = .contract
        try session.add(.bytes(content), contract)
        var signature = judged.document("contrato.pdf.p7s")
        signature.role = .signature
        signature.identifier = "C-1"
        signature.content = try ObjectDigest(hashing: content)
        signature.signatures = [ItemSignature(id: "S-1", indication: "TOTAL-FAILED")]
        try session.add(.bytes(Array("assinatura".utf8)), signature)
        _ = try session.finish()
        _ = try DossierImport(dossier, into: own).run(actor: "tester", at: judged.now, wait: 5)
        let indications = try own.catalogue.read { reader throws(ArchiveError) in
            try reader.items(matching: ItemQuery(), after: nil, limit: 10).flatMap { $0.signatures.map(\.indication) }
        }
        #expect(indications == ["TOTAL-FAILED"])
    }

    @Test("What the archive has with less evidence gets a line that takes the old one's place")
    func moreEvidence() throws {
        let (source, target) = (try SampleArchive(), try SampleArchive())
        let path = try export(try fill(source), source, as: .directory)
        let other = try target.create()
        let session = try AddSession(other, actor: "tester")
        var bare = target.document("contrato.pdf")
        bare.identifier = "C-1"
        bare.type = .contract
        try session.add(.bytes(Array("o contrato".utf8)), bare)
        let line = try #require(try session.finish().first?.commitment)
        let statuses = try `import`(path, into: other, target).map(\.outcome.status)
        #expect(statuses == [.added, .added, .added])
        let items = try other.catalogue.read { reader throws(ArchiveError) in
            try reader.items(matching: ItemQuery(), after: nil, limit: 10)
        }
        #expect(items.count == 3)
        #expect(items.count { $0.supersedes == line } == 1)
        #expect(try `import`(path, into: other, target).allSatisfy { $0.outcome.status == .present })
    }

    @Test("One changed byte anywhere, a file more or less: nothing is imported, and the file is named")
    func damage() throws {
        let (source, target) = (try SampleArchive(), try SampleArchive())
        let path = try export(try fill(source), source, as: .directory)
        let other = try target.create()
        let before = try other.audit.size()
        let files = try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
        #expect(files.count > 15)
        for file in files {
            let url = URL(filePath: "\(path)/\(file)")
            let whole = try Data(contentsOf: url)
            var changed = whole
            changed[changed.count / 2] ^= 1
            try changed.write(to: url)
            let flipped = #expect(throws: ArchiveError.self) { try `import`(path, into: other, target) }
            #expect(flipped?.code == .dossierInvalid, "\(file)")
            try FileManager.default.removeItem(at: url)
            #expect(throws: ArchiveError.self) { try `import`(path, into: other, target) }
            try whole.write(to: url)
        }
        try Data().write(to: URL(filePath: "\(path)/documentos/mais.txt"))
        let extra = #expect(throws: ArchiveError.self) { try `import`(path, into: other, target) }
        #expect(extra?.subject == "documentos/mais.txt")
        try FileManager.default.removeItem(atPath: "\(path)/documentos/mais.txt")
        try FileManager.default.createSymbolicLink(
            atPath: "\(path)/documentos/elo",
            withDestinationPath: "contrato.pdf"
        )
        #expect(throws: ArchiveError.self) { try `import`(path, into: other, target) }
        #expect(try other.audit.size() == before)
        #expect(try target.verify(other).isEmpty)
    }

    /// Changes a file and the manifests with it, as somebody does who wants it to go unnoticed.
    private func forge(_ path: String, _ file: String, _ old: String, _ new: String) throws {
        let url = URL(filePath: "\(path)/\(file)")
        let text = try String(contentsOf: url, encoding: .utf8)
        try #require(text.contains(old))
        try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: url)
        for (name, tool) in [("manifesto-sha512.txt", "sha512sum"), ("manifesto-sha256.txt", "sha256sum")] {
            let command =
                "find . -type f ! -name manifesto-sha256.txt"
                + (tool == "sha512sum" ? " ! -name manifesto-sha512.txt" : "")
                + " | sed 's|^\\./||' | LC_ALL=C sort | xargs -d '\\n' \(tool) > ../m && mv ../m \(name)"
            #expect(try ToolRun("bash", ["-c", command], in: path).status == 0)
        }
    }

    @Test(
        "With manifests made anew the log still tells a changed line, entry, proof, key or inventory",
        arguments: [
            ("itens.ndjson", "\"identifier\":\"C-1\"", "\"identifier\":\"C-2\""),
            ("dossie.json", "\"index\": 2", "\"index\": 1"),
            ("dossie.json", "registros/000001.json", "registros/000002.json"),
            ("auditoria/registros/000001.json", "\"event\":\"add\"", "\"event\":\"judge\""),
            ("auditoria/provas/000001.tlog-proof", "index 2", "index 3"),
            ("auditoria/checkpoint", "\n4\n", "\n5\n"),
            ("dossie.json", "00112233445566778899aabbccddeeff", "10112233445566778899aabbccddeeff"),
        ]
    )
    func forgery(file: String, old: String, new: String) throws {
        let source = try SampleArchive()
        let path = try export(try fill(source), source, as: .directory)
        _ = try VerifiedDossier(path)
        try forge(path, file, old, new)
        let error = #expect(throws: ArchiveError.self) { try VerifiedDossier(path) }
        #expect(error?.code == .dossierInvalid)
    }

    @Test("What a killed import has unpacked goes with the next one; what another one is at work on stays")
    func abandoned() throws {
        let source = try SampleArchive()
        let dossier = try VerifiedDossier(try export(try fill(source), source, as: .zip))
        let folder = try TemporaryFolder()
        let names = { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
        for file in ["dead/.lock", "dead/documentos/contrato.pdf", "strange/something"] {
            let url = URL(filePath: "\(folder.path)/.lastro-import-\(file)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data([0]).write(to: url)
        }
        do {
            let one = try UnpackedDossier(dossier, in: folder.path, mark: "one")
            let two = try UnpackedDossier(dossier, in: folder.path, mark: "two")
            #expect(try names() == [".lastro-import-one", ".lastro-import-strange", ".lastro-import-two"])
            for unpacked in [one, two] {
                #expect(try FileManager.default.subpathsOfDirectory(atPath: unpacked.path).count > 3)
            }
        }
        #expect(try names() == [".lastro-import-strange"])
    }

    @Test("An import that is killed at any call that changes a file ends with each item once when it is run again")
    func killed() throws {
        guard FaultShim.path != nil else { return }
        let source = try SampleArchive()
        let path = try export(try fill(source), source, as: .zip)
        var call = 0
        var kills = 0
        while true {
            let target = try SampleArchive()
            _ = try target.create()
            let run = try DriverProcess.run(["import", target.path, path], fault: "kill:\(call)")
            // Opening completes what was begun; nothing half-written is visible.
            try target.verify(try target.open())
            let again = try DriverProcess.run(["import", target.path, path])
            #expect(again.status == 0 && again.acknowledged.count == 3, "\(again.lines)")
            let archive = try target.open()
            #expect(try target.verify(archive).count == 3)
            // The dossier's own event is there, too.
            let manifest = try VerifiedDossier(path).manifest.sha256
            let index = try archive.catalogue.read { reader throws(ArchiveError) in
                try reader.eventIndex(subject: manifest)
            }
            #expect(index != nil)
            guard run.status == 137 else {
                #expect(run.status == 0)
                break
            }
            kills += 1
            call += 23
        }
        #expect(kills >= 3)
    }

    @Test("An item whose event the log lost is taken in by the event that a repair made for it")
    func repairedEvent() throws {
        let replica = try SampleReplica(documents: 3)
        try replica.replicate()
        try replica.add(3..<5)
        try FileManager.default.removeItem(atPath: replica.sample.path + "/audit")
        let run = ArchiveRepairRun(
            at: replica.sample.path,
            from: replica.path,
            wait: 5,
            actor: "tester",
            at: replica.sample.now
        )
        _ = try run.prepare(trustsCatalogue: false) { _, _ in }
        try CatalogueRebuild(at: replica.sample.path).run(wait: 5)
        try run.finish(try replica.sample.open(), others: (0, 0)) { _, _ in }
        let path = try export(try replica.sample.open(), replica.sample, as: .directory)
        let events = try (0..<5).map { number in
            let entry = try Data(contentsOf: URL(filePath: "\(path)/auditoria/registros/00000\(number).json"))
            return AuditEvent(entry: [UInt8](entry)[...])?.kind
        }
        #expect(events == [.add, .add, .add, .repair, .repair])
        let target = try SampleArchive()
        #expect(try `import`(path, into: try target.create(), target).count == 5)
    }

    @Test("A dossier names the key that signed its checkpoint, also where the archive has a new one since")
    func renewedKey() throws {
        let source = try SampleArchive()
        _ = try fill(source)
        let old = try source.open().configuration.auditKeys
        try FileManager.default.removeItem(atPath: source.path + "/keys")
        try AuditKeyRenewal.run(at: source.path, wait: 1)
        func named(_ archive: Archive) throws -> String {
            try DossierWriter(DossierFolder(target: source.folder.path + "/dossier", mark: "x"), archive: archive)
                .verifierKey
        }
        // Reading signs nothing.
        #expect(try named(Archive(opening: source.path, access: .read)) == old.last)
        let new = try source.open().configuration.auditKeys
        #expect(new.count == 2)
        #expect(try named(source.open()) == new.last)
    }

    @Test("A signature brings its content, a content its signatures, a commitment its item")
    func selection() throws {
        let source = try SampleArchive()
        let archive = try fill(source)
        let items = try source.verify(archive)
        let content = items[0].object.sha256
        let signature = items[1].object.sha256
        for digests in [[content], [signature], [try ItemLine(encoding: items[1]).digest]] {
            #expect(try DossierSelection(.digests(digests), in: archive).items == Array(items.prefix(2)))
        }
        let unknown = #expect(throws: ArchiveError.self) {
            try DossierSelection(.digests([try ObjectDigest(hashing: [1])]), in: archive)
        }
        #expect(unknown?.code == .objectUnknown)
    }

    @Test("A target that is there is left as it is, and nothing else is left behind")
    func existingTarget() throws {
        let source = try SampleArchive()
        _ = try fill(source)
        let target = source.folder.path + "/alvo"
        try Data([1]).write(to: URL(filePath: target))
        let error = #expect(throws: ArchiveError.self) { try DossierFolder(target: target, mark: "x") }
        #expect(error?.code == .alreadyExists)
        try FileManager.default.removeItem(atPath: target)
        for form in DossierForm.allCases {
            let folder = try DossierFolder(target: target, mark: "y")
            try folder.add([1], at: "a/b")
            try Data([1]).write(to: URL(filePath: target))
            let late = #expect(throws: ArchiveError.self) { try folder.publish(as: form, on: source.now.day) }
            #expect(late?.code == .alreadyExists)
            #expect(try Data(contentsOf: URL(filePath: target)) == Data([1]))
            try FileManager.default.removeItem(atPath: target)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: source.folder.path)
        #expect(names.filter { $0.hasPrefix(".") }.isEmpty, "\(names)")
    }

    @Test("What a killed export has left goes with the next one; what others are at work on stays")
    func abandonedExport() throws {
        let folder = try TemporaryFolder()
        let names = { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
        for file in ["dead.lock", "dead/documentos/contrato.pdf", "dead.bag/data/x", "dead.zip", "strange/something"] {
            let url = URL(filePath: "\(folder.path)/.lastro-export-\(file)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data([0]).write(to: url)
        }
        do {
            let one = try DossierFolder(target: folder.path + "/um", mark: "one")
            try one.add([1], at: "a/b")
            let two = try DossierFolder(target: folder.path + "/dois", mark: "two")
            try one.publish(as: .directory, on: ArchiveDay("2026-06-01") ?? SampleArchive().now.day)
            #expect(
                try names() == [
                    ".lastro-export-one.lock", ".lastro-export-strange", ".lastro-export-two",
                    ".lastro-export-two.lock", "um",
                ]
            )
            withExtendedLifetime((one, two)) {}
        }
        #expect(try names() == [".lastro-export-strange", "um"])
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/um").sorted() == ["a", "a/b"])
    }

    @Test(
        "Names are what people know, and no tricks",
        arguments: [
            ("Laudo médico nº 7.pdf", "Laudo_medico_no_7.pdf"), ("../../etc/passwd", "etc_passwd"),
            ("-rf", "rf"), (".oculto", "oculto"), ("CON.txt", "arquivo-CON.txt"), ("", "arquivo"),
            ("\u{202e}fdp.exe", "fdp.exe"), ("a\nb\u{0}c", "a_b_c"), ("日本語", "arquivo"), ("fim. ", "fim"),
            ("$(reboot);'x'.txt", "reboot_x_.txt"),
        ]
    )
    func names(name: String, plain: String) throws {
        let made = DossierNames.plain(name)
        #expect(made.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }, "\(made)")
        if name != "Laudo médico nº 7.pdf" { #expect(made == plain) }
        var names = DossierNames()
        let paths = [name, name.uppercased(), name].map { names.path($0, in: "x") }
        #expect(Set(paths.map { $0.lowercased() }).count == 3)
        #expect(DossierNames.plain(String(repeating: "é", count: 4_096) + ".pdf").utf8.count <= 120)
    }
}
