import ASN1
import CMS
package import LibCrypto
import PKIX
package import TimeStampProtocol

/// A time-stamping authority of one's own (RFC 3161): a key, a clock and a ledger.
///
/// It answers any number of threads. Whatever is wrong with a request is told by a response with the standard's failure bits;
/// whatever is wrong with clock, key or ledger ends in a refusal, never in a token that says less than it should.
package final class LocalTimeStampAuthority: TimeStampSource, Sendable {
    /// Where the key lies.
    package let custody: KeyCustody
    package let settings: TimeStampSettings
    private let signer: any Signer
    private let builder: TimeStampTokenBuilder
    private let issuer: TimeStampEntry.Issuer
    private let ledger: TimeStampLedger
    private let clock: @Sendable () -> ClockReading

    /// - Parameters:
    ///   - signer: the key, under a certificate for time-stamping alone.
    ///   - settings: what stands in every token, and what is taken.
    ///   - ledger: serial numbers and record; no other authority may use it.
    ///   - clock: read once a token.
    /// - Throws: `TimeStampAuthorityDefect`.
    package init(
        signer: any Signer,
        settings: TimeStampSettings,
        ledger: TimeStampLedger,
        clock: @escaping @Sendable () -> ClockReading
    ) throws(TimeStampAuthorityDefect) {
        let purpose = signer.certificate.extensions.first { $0.identifier == ExtensionType.extendedKeyUsage }
        // id-kp-timeStamping
        let timeStamping = ObjectIdentifier(1, 3, 6, 1, 5, 5, 7, 3, 8)
        guard purpose?.isCritical == true, signer.certificate.extendedKeyUsage == [timeStamping] else { throw .purpose }
        if let usage = signer.certificate.keyUsage {
            guard !usage.isDisjoint(with: .documentSigning), KeyUsage.documentSigning.contains(usage) else {
                throw .keyUsage
            }
        }
        custody = signer.custody
        self.signer = signer
        self.settings = settings
        self.ledger = ledger
        self.clock = clock
        builder = try TimeStampTokenBuilder(signer: signer, settings: settings)
        issuer = TimeStampEntry.Issuer(
            policy: settings.policy,
            certificate: signer.certificate,
            custody: signer.custody
        )
    }

    /// Answers a request (RFC 3161 §2.4).
    package func respond(to request: ArraySlice<UInt8>) -> TimeStampReply {
        do throws(TimeStampRefusal) {
            return TimeStampReply(granting: try issue(try accepted(request)))
        } catch {
            return TimeStampReply(refusing: error)
        }
    }

    package func token(
        over digest: [UInt8],
        _ algorithm: DigestAlgorithm
    ) throws(TimeStampUnavailable) -> TimeStampToken {
        do throws(TimeStampRefusal) {
            let request = TimeStampRequest(digest: algorithm, hashedMessage: digest)
            return try TimeStampReply(granting: issue(accepted(request.encode()[...]))).outcome.get()
        } catch {
            throw TimeStampUnavailable(attempts: [.init(source: settings.name, reason: error.reason)])
        }
    }

    /// Whether a token is of this authority, by the certificate that it names.
    ///
    /// Nothing is verified: for tokens that were judged already.
    package func issued(_ token: TimeStampToken) -> Bool {
        token.signerInfo.identifier.matches(signer.certificate) && token.tstInfo.policy == settings.policy
    }

    private func accepted(_ bytes: ArraySlice<UInt8>) throws(TimeStampRefusal) -> ReceivedTimeStampRequest {
        let request: ReceivedTimeStampRequest
        do throws(TimeStampError) {
            request = try ReceivedTimeStampRequest.parse(bytes)
        } catch {
            throw .malformedRequest
        }
        guard request.version == 1 else { throw .unknownVersion }
        let algorithm = request.messageImprint.hashAlgorithm
        guard let digest = request.messageImprint.digest, settings.acceptedDigests.contains(digest),
            algorithm.parameters.map({ $0.elementsEqual(DEREncoder.null) }) ?? true
        else { throw .unacceptedDigest }
        guard request.messageImprint.hasConsistentLength else { throw .wrongDigestLength }
        if let policy = request.policy, policy != settings.policy { throw .unacceptedPolicy }
        guard request.extensions.isEmpty else { throw .unacceptedExtension }
        return request
    }

    private func issue(_ request: ReceivedTimeStampRequest) throws(TimeStampRefusal) -> [UInt8] {
        let (entry, ticket) = try ledger.begin(genTime) { (genTime, serialNumber) throws(TimeStampRefusal) in
            TimeStampEntry(
                serialNumber: serialNumber,
                genTime: genTime,
                tstInfo: builder.tstInfo(
                    imprint: request.messageImprintEncoding,
                    serialNumber: serialNumber,
                    genTime: genTime,
                    nonce: request.nonce
                ),
                imprint: request.messageImprint,
                issuer: issuer
            )
        }
        // Whatever the key says: what was begun stands in the record.
        let signed: Result<[UInt8], SigningError>
        do throws(SigningError) {
            signed = .success(
                try builder.token(
                    entry.tstInfo,
                    genTime: entry.genTime,
                    includingCertificates: request.wantsCertificate
                )
            )
        } catch {
            signed = .failure(error)
        }
        try ledger.commit(ticket)
        do throws(SigningError) { return try signed.get() } catch { throw .signing(error) }
    }

    /// The time of the next token: the clock's in milliseconds, or, where tokens are ordered, in microseconds and later than the
    /// one before.
    private func genTime(after last: Instant?) throws(TimeStampRefusal) -> Instant {
        guard case .time(let now) = clock() else { throw .clockUntrusted }
        let unit: Int32 = settings.ordering ? 1_000 : 1_000_000
        var time = Instant(seconds: now.seconds, nanoseconds: now.nanoseconds / unit * unit)
        if let last {
            // A token that was issued in the same unit of time, or bears a time that is finer than the unit, is no reason.
            let bound = Instant(seconds: last.seconds, nanoseconds: last.nanoseconds / 1_000_000 * 1_000_000)
            guard now >= bound else { throw .clockBehind }
            if settings.ordering, time <= last {
                let next = Int64(last.nanoseconds) + Int64(unit)
                time = Instant(seconds: last.seconds + next / 1_000_000_000, nanoseconds: Int32(next % 1_000_000_000))
            } else if time < last {
                time = last
            }
        }
        guard signer.certificate.isValid(at: time) else { throw .certificateNotValid }
        return time
    }
}
