/// A DSA key of 2048 bits with q of 256 bits and its signatures over "message".
///
/// Made by: openssl genpkey -genparam -algorithm DSA -pkeyopt dsa_paramgen_bits:2048 -pkeyopt dsa_paramgen_q_bits:256;
/// openssl genpkey -paramfile p.pem -out k.pem; openssl pkey -in k.pem -pubout -text -noout;
/// openssl dgst -sha256 -sign k.pem m (and -sha1), OpenSSL 3.0.22.
enum DSAFixture {
    static let prime = hexadecimal(
        """
        c6652af50cd0a4a4fdc6952a4115f9abe5a2e2cfb20bb521acf666ac8c36466769b28e370440d87947c22e0d02e8f8ca
        0047dc7ff47dfa3e3dfee15e9f56c1716d25de23cc8fcae92d94cfe8f1c0747683c57f94d5fc4b0a3021627d30fbe21d
        a7a915ea6b76b516ce1ed0d26550d890a95ebea18c3ad9d95ac2becdbaf4a0ac1549743481b08f5af26885f1f6b47ddb
        fce6835fabaf5ff7f10692143e09288f97c767dd68063dcba91a074673fdd3eee13a01667ec1c73c6002f64a253646d3
        6a8e8d3ed9fecd89c68dfbe3e21b6ec3f83955039d5f6cd7464621f3b12508dd81059b941d465e65a0d1032769fede18
        51470e150e37873f278b0c1bac377a95
        """
    )
    static let order = hexadecimal(
        """
        f359b509d14c98b62f269b09cd176ed2c5bd9da4e789d5848e0aa64f497f1f89
        """
    )
    static let generator = hexadecimal(
        """
        053cad65fc310e12fb77fe0af81f6a89f949d7ebe9aa05c016d7608788c77aa0fe8c405ee2cb8d782486113db13a82bf
        39b013a5eebc5454c9aeb379b5a904aa9c50c71c69e60b261a112a88321d5d9347dae83107bc375906d2937918f82b30
        f39a2af902d56f3455238d5016999e70a44c7be1395cdfaf410ee464635c9ecf09e618180e5004e9d9d04b47d1a613b8
        09a7ea04bd6d5f223428f73ef290f683e922a7136ad521d5614efe3659495824d70887fd73cf9bf24312a716d3550e56
        2b8c902042cb7ee6b589771b603e430fc5b306c2f78a772a247e9200629c4ae93ca688ee871891f8b7ebf8b60d8e0c07
        d4a9b6843d5b8f92b3b5c797911c9214
        """
    )
    static let value = hexadecimal(
        """
        874964d6bcc80f671c57b7f65173e4825769ac86307ab38ff0f6655fedaf88dc044a58759825d29c7682d76d296286a0
        d98548de9fd99dd73f5c629ead522c639b1851803cabf7b64c57e6a020ff60441509b760c135af5fa29d2b57ac7cc9de
        203ac32468830640de021f9dd6aaf5b9604348cecd1c8d5391cf84435dd1a4db639f930be17c737270fa22b2b1020e10
        bdb341e61acc74ed5759b9f48d69539941e7130ebd99087d089a7b897f90c9353ec127082c09b22b74f04e3108947d99
        2b101fad523b250bc665aaa1a81216528d785f0f286ddac75a45f11f5b079059e5bbd3501449f02d542d7124490fd16a
        fa7cb9d0904c302221d4f1a99eb1be49
        """
    )
    static let signatureSHA256 = hexadecimal(
        """
        30440220454b56d8168c5b36a257a859e720d9aef6e8da855c09c950ed97ca1bfcd0226802205d20f1b8de98814f0988
        e422a9d2209bc5223868379c02b8f845ea2c311ccac3
        """
    )
    static let signatureSHA1 = hexadecimal(
        """
        3045022100c7319241365699ec7f214b594fd354bceb0d0618944274e59726c43048af8ad10220199e3ebd12345900af
        0c0f0802c47ec496c407124d1e9bfec335fd93a58d2737
        """
    )
}
