import ASN1
import CMS
import EvidenceArchive
import Foundation
import PKIX
import PathValidation
import SignatureValidation
import TimeStampProtocol

/// Writes what `openssl` needs of a judged item in forms of its own, and the commands that use it.
final class ToolFiles {
    /// Bytes under a time-stamp that are written to a file of their own.
    private static let largestImprinted = 16 << 20

    private let writer: DossierWriter
    private let lists: [CertificateRevocationList]
    private let verifier: SignatureVerifier
    /// Paths by the SHA-256 of their contents: many signatures lead to the same root, through the same lists.
    private var known: [[UInt8]: String] = [:]

    /// - Throws: `ApplianceError` where a CRL of the dossier cannot be read back.
    init(_ writer: DossierWriter, verifier: SignatureVerifier) throws(ApplianceError) {
        self.writer = writer
        self.verifier = verifier
        var lists: [CertificateRevocationList] = []
        for file in writer.files(of: .crl) {
            for object in EvidenceObject.read(try InputFile.read("\(writer.folder.path)/\(file.path)")) {
                if case .certificateRevocationList(let list) = object { lists.append(list) }
            }
        }
        self.lists = lists
    }

    /// The commands for one item, in the order in which they are to be run.
    func commands(_ judged: JudgedDossierItem) throws(ApplianceError) -> [DossierCommand] {
        let bytes = try InputFile.read("\(writer.folder.path)/\(judged.item.path)")
        if MappedFile.isPDF(bytes) { return try PDFToolFiles(self, judged, bytes).commands() }
        guard let container = try? SignedContainer.unwrap(bytes[...]) else { return [] }
        var signature = judged.item.path
        var commands: [DossierCommand] = []
        if container.form != .der, container.form != .ber {
            signature = try add(Array(container.message), named: "\(name(judged)).p7s")
        }
        var content = judged.content.map { "-content \($0)" }
        if content == nil, let own = container.content {
            content = "-content \(try add(own, named: "\(name(judged)).conteudo"))"
        }
        commands += try self.commands(
            over: judged.signatures,
            named: name(judged),
            cms: "openssl cms -verify -binary -inform DER -in \(signature)"
                + (content.map { " \($0)" } ?? "") + " -out /dev/null"
        )
        for judgedSignature in judged.signatures {
            for timeStamp in judgedSignature.timeStamps {
                commands += try self.commands(timeStamp, in: signature, Array(container.message))
            }
        }
        return commands
    }

    /// The last component of the item's path.
    func name(_ judged: JudgedDossierItem) -> String {
        judged.item.path.split(separator: "/").last.map(String.init) ?? "assinatura"
    }

    /// Writes a file for openssl; gives its path.
    func add(_ bytes: [UInt8], named name: String) throws(ApplianceError) -> String {
        let digest = try FileDigest.sha256(bytes)
        if let path = known[digest] { return path }
        let path = writer.path(name, in: DossierLayout.tools)
        known[digest] = path
        try archiving { () throws(ArchiveError) in try writer.folder.add(bytes, at: path) }
        return path
    }

    /// The commands on the signatures that one CMS message has, which openssl judges together.
    func commands(
        over signatures: [JudgedSignature],
        named name: String,
        cms: String
    ) throws(ApplianceError) -> [DossierCommand] {
        let known = signatures.filter { $0.signature.isReadable && $0.signature.containerDigest == nil }
        guard !known.isEmpty, known.count == signatures.count else { return [] }
        let signers = known.compactMap(\.signingCertificate)
        guard signers.count == known.count else { return [] }
        var commands: [DossierCommand] = []
        let chain = chain(of: known)
        let others = try add(
            (chain?.certificates ?? signers).flatMap { PEM.certificate($0.encoding) },
            named: "\(name)-certificados.pem"
        )
        let plain = "\(cms) -certfile \(others)"
        let isIntact = known.allSatisfy { $0.isContentIntact == true && $0.isCryptographicallyValid }
        guard isIntact else {
            // Only where the content is surely another one will openssl surely refuse.
            guard known.contains(where: { $0.isContentIntact == false }) else { return [] }
            return [
                DossierCommand(
                    purpose: "O conteúdo NÃO é o que foi assinado. O comando deve mostrar a falha "
                        + "(“CMS Verification failure”); o sinal ! inverte o resultado",
                    line: "! \(plain) -noverify"
                )
            ]
        }
        commands.append(
            DossierCommand(
                purpose: "O conteúdo é exatamente o que foi assinado com a chave do certificado do signatário",
                line: "\(plain) -noverify"
            )
        )
        if let chain { commands += try self.commands(on: chain, known, named: name, plain) }
        return commands
    }

    private func chain(of signatures: [JudgedSignature]) -> PathWindow? {
        var window = PathWindow(lists: lists, verifier: verifier)
        for signature in signatures {
            guard let outcome = signature.certification?.outcome, window.add(outcome) else { return nil }
        }
        return window
    }

    /// The path at a moment, with the lists where openssl comes to the same result, and then each list.
    private func commands(
        on chain: PathWindow,
        _ signatures: [JudgedSignature],
        named name: String,
        _ plain: String
    ) throws(ApplianceError) -> [DossierCommand] {
        let times = signatures.map { $0.bestSignatureTimeProof == nil ? $0.claimedSigningTime : $0.bestSignatureTime }
        let preferred = times.compactMap(\.self).min() ?? Instant(seconds: 0)
        var commands: [DossierCommand] = []
        // Without the signer, so that all who are under one authority share a file, which may hold large lists.
        var trust = chain.authorities.flatMap { PEM.certificate($0.encoding) }
        if let moment = chain.momentWithLists(preferring: preferred) {
            trust += chain.links.compactMap { $0.list(at: moment) }.flatMap {
                PEM.certificateRevocationList($0.encoding)
            }
            let bundle = try add(trust, named: "confianca.pem")
            commands.append(
                DossierCommand(
                    purpose: "A cadeia leva à raiz, e nenhum certificado dela consta das listas de revogação (LCR) "
                        + "arquivadas, todas vigentes em \(DossierGuide.time(ArchiveClock.time(moment)))",
                    line: "\(plain) -CAfile \(bundle) -purpose any -crl_check_all "
                        + "-attime \(ArchiveClock.time(moment).seconds)"
                )
            )
        } else if let moment = chain.moment(preferring: preferred) {
            let bundle = try add(trust, named: "confianca.pem")
            commands.append(
                DossierCommand(
                    purpose: "A cadeia de certificados leva à raiz; momento considerado: "
                        + DossierGuide.time(ArchiveClock.time(moment)),
                    line: "\(plain) -CAfile \(bundle) -purpose any -attime \(ArchiveClock.time(moment).seconds)"
                )
            )
        }
        for link in chain.links { commands += try self.commands(on: link, about: preferred) }
        return commands
    }

    /// A CRL is its issuer's, and whether it has the certificate.
    private func commands(on link: PathWindow.Link, about moment: Instant) throws(ApplianceError) -> [DossierCommand] {
        guard let list = link.list(about: moment), let digest = ObjectDigest(bytes: list.sha256),
            let file = writer.file(digest)
        else { return [] }
        let issuer = try add(PEM.certificate(link.issuer.encoding), named: "emissor-\(digest.hex.prefix(8)).pem")
        let serial = link.certificate.serialNumber.hexadecimal.uppercased()
        let holder = EvidenceFileName.name(link.certificate.subject) ?? serial
        let search = "openssl crl -inform DER -in \(file.path) -noout -text | grep -q 'Serial Number: \(serial)$'"
        return [
            DossierCommand(
                purpose: "Esta LCR é autêntica: foi assinada pela autoridade que a emitiu",
                line: "openssl crl -inform DER -in \(file.path) -noout -CAfile \(issuer)"
            ),
            link.isListed(in: list)
                ? DossierCommand(
                    purpose:
                        "O certificado \(holder) CONSTA desta LCR, de \(DossierGuide.time(ArchiveClock.time(list.thisUpdate))), "
                        + "como revogado; a data da revogação está no relatório",
                    line: search
                )
                : DossierCommand(
                    purpose: "O certificado \(holder) não consta desta LCR, de "
                        + "\(DossierGuide.time(ArchiveClock.time(list.thisUpdate))) (o sinal ! inverte o resultado da busca)",
                    line: "! \(search)"
                ),
        ]
    }

    /// The commands on a time-stamp; `data`: what gives the bytes that it covers on standard input, where no file does.
    func commands(
        _ judged: JudgedTimeStamp,
        in file: String,
        _ message: [UInt8],
        data piped: String? = nil
    ) throws(ApplianceError) -> [DossierCommand] {
        let timeStamp = judged.timeStamp
        guard judged.isImprintIntact == true, judged.isCryptographicallyValid, let time = judged.statedTime,
            let outcome = judged.certification?.outcome,
            let digest = ObjectDigest(bytes: timeStamp.sha256), let token = writer.file(digest)
        else { return [] }
        var window = PathWindow(lists: lists, verifier: verifier)
        guard window.add(outcome), let moment = window.moment(preferring: time) else { return [] }
        let name = token.path.split(separator: "/").last.map(String.init) ?? "carimbo"
        var commands: [DossierCommand] = []
        var prefix = ""
        let data: String
        if let piped {
            prefix = "\(piped) | "
            data = "/dev/stdin"
        } else {
            guard let pieces = timeStamp.imprinted.pieces,
                pieces.reduce(0, { $0 + $1.count }) <= Self.largestImprinted
            else { return [] }
            let bytes = pieces.flatMap { Array($0) }
            data = try add(bytes, named: "\(name)-dados.bin")
            if let place = Self.place(of: bytes, in: message) {
                commands.append(
                    DossierCommand(
                        purpose: "O que o carimbo do tempo cobre está na própria assinatura, byte a byte",
                        line: "tail -c +\(place + 1) \(file) | head -c \(bytes.count) | cmp - \(data)"
                    )
                )
            }
        }
        let trust = window.certificates.flatMap { PEM.certificate($0.encoding) }
        let bundle = try add(trust, named: "\(name)-confianca.pem")
        commands.append(
            DossierCommand(
                purpose:
                    "O carimbo do tempo de \(DossierGuide.time(ArchiveClock.time(time))) cobre esses bytes, e sua autoridade "
                    + "leva à raiz",
                line: "\(prefix)openssl ts -verify -data \(data) -in \(token.path) -token_in -CAfile \(bundle) "
                    + "-untrusted \(bundle) -attime \(ArchiveClock.time(moment).seconds)"
            )
        )
        return commands
    }

    /// Where the bytes stand in a message, if there and long enough to be meant.
    private static func place(of bytes: [UInt8], in message: [UInt8]) -> Int? {
        guard bytes.count >= 32 else { return nil }
        return Data(message).range(of: Data(bytes))?.lowerBound
    }
}
