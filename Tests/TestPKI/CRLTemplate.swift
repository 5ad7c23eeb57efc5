package import ASN1
package import LibCrypto

/// A CRL to be signed (RFC 5280 §5.1); with the defaults it has AuthorityKeyIdentifier and CRLNumber.
package struct CRLTemplate: Sendable {
    package var thisUpdate: Instant
    package var nextUpdate: Instant?
    /// CRLNumber; nil for none.
    package var number: Int?
    package var entries: [CRLEntryTemplate]
    /// The base CRL's number: makes the list a delta CRL.
    package var deltaBase: Int?
    /// The IssuingDistributionPoint, where there is one.
    package var issuingDistributionPoint: TestExtension?
    /// Whether AuthorityKeyIdentifier is written.
    package var hasAuthorityKeyIdentifier = true
    /// CRL extensions after the ones above.
    package var extensions: [TestExtension]
    package var scheme: SignatureScheme?
    package var innerAlgorithm: [UInt8]?
    package var outerAlgorithm: [UInt8]?
    /// 1 writes no version and should go without extensions.
    package var version = 2
    /// The issuer name where it is to differ from the authority's.
    package var issuerName: TestName?
    /// The identity that signs where it is not the authority: its key, its key identifier, the authority's name.
    package var signer: TestIdentity?
    /// Changes TBSCertList before it is signed.
    package var mutateBeforeSigning: (@Sendable ([UInt8]) -> [UInt8])?
    /// Changes TBSCertList after it was signed, so that the signature no longer fits.
    package var mutateAfterSigning: (@Sendable ([UInt8]) -> [UInt8])?

    package init(
        thisUpdate: Instant,
        nextUpdate: Instant?,
        number: Int? = 1,
        entries: [CRLEntryTemplate] = [],
        deltaBase: Int? = nil,
        issuingDistributionPoint: TestExtension? = nil,
        extensions: [TestExtension] = [],
        scheme: SignatureScheme? = nil,
        issuerName: TestName? = nil,
        signer: TestIdentity? = nil
    ) {
        self.thisUpdate = thisUpdate
        self.nextUpdate = nextUpdate
        self.number = number
        self.entries = entries
        self.deltaBase = deltaBase
        self.issuingDistributionPoint = issuingDistributionPoint
        self.extensions = extensions
        self.scheme = scheme
        self.issuerName = issuerName
        self.signer = signer
    }

    /// The same template after a change.
    package func with(_ change: (inout CRLTemplate) -> Void) -> CRLTemplate {
        var copy = self
        change(&copy)
        return copy
    }

    var allExtensions: [TestExtension] {
        guard version > 1 else { return extensions }
        var all: [TestExtension] = hasAuthorityKeyIdentifier ? [.authorityKeyIdentifier] : []
        if let number { all.append(.crlNumber(number)) }
        if let deltaBase { all.append(.deltaCRLIndicator(deltaBase)) }
        if let issuingDistributionPoint { all.append(issuingDistributionPoint) }
        return all + extensions
    }
}
