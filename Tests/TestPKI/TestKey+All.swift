extension TestKey {
    /// RSA, 2048 bits.
    package static let rsa1 = TestKey("rsa-2048-01")
    /// RSA, 2048 bits.
    package static let rsa2 = TestKey("rsa-2048-02")
    /// RSA, 2048 bits.
    package static let rsa3 = TestKey("rsa-2048-03")
    /// RSA, 2048 bits.
    package static let rsa4 = TestKey("rsa-2048-04")
    /// RSA, 2048 bits.
    package static let rsa5 = TestKey("rsa-2048-05")
    /// RSA, 2048 bits.
    package static let rsa6 = TestKey("rsa-2048-06")
    /// RSA, 2048 bits.
    package static let rsa7 = TestKey("rsa-2048-07")
    /// RSA, 2048 bits.
    package static let rsa8 = TestKey("rsa-2048-08")
    /// RSA, 2048 bits.
    package static let rsa9 = TestKey("rsa-2048-09")
    /// RSA, 2048 bits.
    package static let rsa10 = TestKey("rsa-2048-10")
    /// RSA, 2048 bits.
    package static let rsa11 = TestKey("rsa-2048-11")
    /// RSA, 2048 bits.
    package static let rsa12 = TestKey("rsa-2048-12")
    /// RSA, 1024 bits: too short for any policy since 2013.
    package static let rsa1024 = TestKey("rsa-1024")
    /// RSA, 4096 bits.
    package static let rsa4096 = TestKey("rsa-4096")
    /// DSA, 2048 bits with a subgroup of 256.
    package static let dsa = TestKey("dsa-2048")
    /// EC on p256.
    package static let p256 = TestKey("p256")
    /// EC on p384.
    package static let p384 = TestKey("p384")
    /// EC on p521.
    package static let p521 = TestKey("p521")
    /// EC on secp256k1.
    package static let secp256k1 = TestKey("secp256k1")
    /// EC on brainpoolP256r1.
    package static let brainpoolP256r1 = TestKey("brainpoolP256r1")
    /// EC on brainpoolP384r1.
    package static let brainpoolP384r1 = TestKey("brainpoolP384r1")
    /// EC on brainpoolP512r1.
    package static let brainpoolP512r1 = TestKey("brainpoolP512r1")
    /// EC on brainpoolP256t1.
    package static let brainpoolP256t1 = TestKey("brainpoolP256t1")
    /// EC on brainpoolP384t1.
    package static let brainpoolP384t1 = TestKey("brainpoolP384t1")
    /// EC on brainpoolP512t1.
    package static let brainpoolP512t1 = TestKey("brainpoolP512t1")
    /// Ed25519.
    package static let ed25519 = TestKey("ed25519")
    /// Ed448.
    package static let ed448 = TestKey("ed448")
}
