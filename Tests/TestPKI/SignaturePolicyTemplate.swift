package import ASN1
package import LibCrypto

/// A signature policy (PA) to be written (RFC 3125, module ETS-ElectronicSignaturePolicies-88syntax, explicit tags).
package struct SignaturePolicyTemplate: Sendable {
    package var identifier: ObjectIdentifier
    package var notBefore: Instant = .utc("2012-01-01")
    package var notAfter: Instant? = .utc("2036-01-01")
    /// externalSignedData; nil for none.
    package var isContentExternal: Bool?
    package var signedAttributes: [ObjectIdentifier] = []
    package var unsignedAttributes: [ObjectIdentifier] = []
    /// CertInfoReq: 0 none, 1 signerOnly, 2 fullPath.
    package var certificateInformation = 1
    package var anchors: [TestIdentity]
    package var pathLength: Int?
    package var certificatePolicies: [ObjectIdentifier] = []
    /// EnuRevReq of the signer's certificate: 0 clrCheck, 1 ocspCheck, 2 bothCheck, 3 eitherCheck, 4 noCheck.
    package var endRevocation = 3
    package var timeStampAnchors: [TestIdentity]?
    /// The digests that a signer may use with RSA, each with the least key size in bits.
    package var algorithms: [(digest: DigestAlgorithm, bits: Int)] = []
    package var digest: DigestAlgorithm = .sha256

    package init(_ identifier: ObjectIdentifier, anchors: [TestIdentity]) {
        self.identifier = identifier
        self.anchors = anchors
    }

    /// The DER SignaturePolicy.
    package func encode() -> [UInt8] {
        DEREncoder.sequence(AlgorithmEncoding.digest(digest), information, DEREncoder.octetString(hash))
    }

    /// signPolicyHash: over signPolicyHashAlg and signPolicyInfo, one after the other (RFC 3125 §3.1; DOC-ICP-15.03).
    package var hash: [UInt8] { Signing.digest(digest, AlgorithmEncoding.digest(digest) + information) }

    private var information: [UInt8] {
        DEREncoder.sequence(
            DEREncoder.objectIdentifier(identifier),
            DEREncoder.generalizedTime(notBefore),
            DEREncoder.sequence(DEREncoder.explicit(4, TestName.commonName("Emissor de Politicas de Teste").encoding)),
            DEREncoder.utf8String("Politica de teste, sem valor."),
            DEREncoder.sequence(
                DEREncoder.sequence(
                    DEREncoder.generalizedTime(notBefore),
                    notAfter.map { DEREncoder.generalizedTime($0) } ?? []
                ),
                commonRules,
                DEREncoder.sequence(DEREncoder.sequence(DEREncoder.sequence(DEREncoder.null)))
            )
        )
    }

    private var commonRules: [UInt8] {
        let algorithms = self.algorithms.map { algorithm in
            DEREncoder.sequence(
                DEREncoder.objectIdentifier(AlgorithmEncoding.rsa(algorithm.digest)),
                DEREncoder.integer(algorithm.bits)
            )
        }
        let algorithmSet = DEREncoder.sequence(DEREncoder.explicit(0, DEREncoder.sequence(of: algorithms)))
        return DEREncoder.sequence(
            DEREncoder.explicit(0, rules),
            DEREncoder.explicit(1, DEREncoder.sequence(trustTrees(anchors), revocation(endRevocation))),
            timeStampAnchors.map(timeStampCondition) ?? [],
            algorithms.isEmpty ? [] : DEREncoder.explicit(4, algorithmSet)
        )
    }

    private var rules: [UInt8] {
        let unsigned = DEREncoder.sequence(of: unsignedAttributes.map { DEREncoder.objectIdentifier($0) })
        return DEREncoder.sequence(
            DEREncoder.sequence(
                isContentExternal.map { DEREncoder.boolean($0) } ?? [],
                DEREncoder.sequence(of: signedAttributes.map { DEREncoder.objectIdentifier($0) }),
                unsigned,
                DEREncoder.explicit(1, DEREncoder.enumerated(certificateInformation))
            ),
            DEREncoder.sequence(unsigned)
        )
    }

    private func timeStampCondition(_ anchors: [TestIdentity]) -> [UInt8] {
        let condition = DEREncoder.sequence(
            DEREncoder.explicit(0, trustTrees(anchors)),
            DEREncoder.explicit(1, revocation(3))
        )
        return DEREncoder.explicit(2, condition)
    }

    private func trustTrees(_ anchors: [TestIdentity]) -> [UInt8] {
        let points = anchors.map { anchor in
            DEREncoder.sequence(
                anchor.certificate,
                pathLength.map { DEREncoder.explicit(0, DEREncoder.integer($0)) } ?? [],
                certificatePolicies.isEmpty
                    ? []
                    : DEREncoder.explicit(
                        1,
                        DEREncoder.sequence(of: certificatePolicies.map { DEREncoder.objectIdentifier($0) })
                    )
            )
        }
        return DEREncoder.sequence(of: points)
    }

    private func revocation(_ end: Int) -> [UInt8] {
        DEREncoder.sequence(
            DEREncoder.sequence(DEREncoder.enumerated(end)),
            DEREncoder.explicit(0, DEREncoder.sequence(DEREncoder.enumerated(3)))
        )
    }
}
