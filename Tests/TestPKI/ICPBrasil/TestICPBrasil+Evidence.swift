package import ASN1
import LibCrypto

extension TestICPBrasil {
    /// How long the root's CRLs are current: 90 days.
    package static let rootListLifetime: Int64 = 90 * 86_400
    /// How long the first-level CAs' CRLs are current: 45 days.
    package static let firstLevelListLifetime: Int64 = 45 * 86_400
    /// How long the issuing CA's CRLs are current: six hours.
    package static let issuingListLifetime: Int64 = 6 * 3_600

    /// The CRL of an authority that was issued at a time; its number counts the hours since 2020.
    package func crl(of authority: TestAuthority, at thisUpdate: Instant, _ entries: CRLEntryTemplate...) -> [UInt8] {
        crl(of: authority, at: thisUpdate, entries)
    }

    /// The same with a list of entries.
    package func crl(of authority: TestAuthority, at thisUpdate: Instant, _ entries: [CRLEntryTemplate]) -> [UInt8] {
        let lifetime =
            switch authority.name {
            case root.name: Self.rootListLifetime
            case issuing.name: Self.issuingListLifetime
            default: Self.firstLevelListLifetime
            }
        let hours = (thisUpdate.seconds - Instant.utc("2020-01-01").seconds) / 3_600
        return authority.crl(
            CRLTemplate(
                thisUpdate: thisUpdate,
                nextUpdate: thisUpdate.adding(seconds: lifetime),
                number: Int(hours),
                entries: entries
            )
        )
    }

    /// One CRL of each authority, all current at `instant`, the issuing CA's one hour old and with these entries.
    package func crls(currentAt instant: Instant, _ entries: [CRLEntryTemplate] = []) -> [[UInt8]] {
        [
            crl(of: root, at: instant.adding(seconds: -30 * 86_400)),
            crl(of: intermediate, at: instant.adding(seconds: -10 * 86_400)),
            crl(of: timeStampAuthority, at: instant.adding(seconds: -10 * 86_400)),
            crl(of: issuing, at: instant.adding(seconds: -3_600), entries),
        ]
    }

    /// The delegated responder's answer about a certificate of the issuing CA: SHA-1 CertID, no nextUpdate.
    package func ocsp(
        about identity: TestIdentity,
        _ status: OCSPSingleTemplate.Status = .good,
        at instant: Instant
    ) -> [UInt8] {
        issuing.ocsp(.about(identity, status, at: instant, responder: ocspResponder))
    }

    /// A time-stamp of the world's server, SHA-512 imprint as the real ones have.
    package func timeStamp(at genTime: Instant) -> TimeStampTemplate {
        TimeStampTemplate(timeStampServer, at: genTime, imprintDigest: .sha512).with {
            $0.accuracy = (seconds: 1, millis: 0, micros: 0)
        }
    }
}
