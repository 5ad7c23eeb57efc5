/// ITI's policies in XML of 2008 to 2012 whose SignPolicyDigest is not the digest of their contents, whatever is canonicalized.
///
/// Signatures name that digest all the same, so it is taken as it stands where the file is the very one that ITI published: the
/// lists of approved policies name the same digests of these files. Any other file whose digest does not match is refused.
enum IrreproduciblePolicyFile {
    /// SHA-256 of the files, hexadecimal.
    static let sha256: Set<String> = [
        "c02684c29fb033c98076f67dccd5dda6822c53291a93186b8a1f36cfc6d02d9c",  // PA_AD_RA.xml
        "4bb42886a5b0895af6304b351ac667f5d4e309bec9ce86ff335dd973abf97a5f",  // PA_AD_RA_v1_1.xml
        "d9141e2c066fd6f8b66a22b71ee5dc912aec172daf2415c36fd09fbd17ba2d98",  // PA_AD_RA_v1_2.xml
        "b2bafafb45f1fbf7ef5f73ee6d9e4d4db930d30290c4517a26438b5bfb1cedb6",  // PA_AD_RA_v2_0.xml
        "186661ac1a339a6941e09a4617171f4f8aed392e09fcefa7c3b3f4d5080ab568",  // PA_AD_RA_v2_1.xml
        "15963bae315db4e203910fd359a85e92ebe344aa36063fb0a01a86c9cf64afce",  // PA_AD_RA_v2_2.xml
        "e6ee63f20c89ee9a465d81cb0f8588f0e94fb8211cc6e411b27450121bf5ec71",  // PA_AD_RB.xml
        "7fc717fc7e24cee55327701a50fc5008823bc26e7109e18de1be9581383829db",  // PA_AD_RB_v1_1.xml
        "8d724e29c82dfa1af1ace48777e268801cb29de3848dea916040cadb5bbeed38",  // PA_AD_RB_v1_2.xml
        "51b56d49edc0e3c1654d4022e4376153121b904210a7c1c63f249b87b679a900",  // PA_AD_RB_v2_0.xml
        "81261b506a2d7b54d41d9242086739cb0dc39710a8be02c106cf50dc4b392361",  // PA_AD_RB_v2_1.xml
        "acc65d16526f33fb3f76fab5d65a142e7e68959aabeebb402396e8ec5f368e4a",  // PA_AD_RB_v2_2.xml
        "0c87d4d25dbdf93bc21e192cbdccf24066571f5ab2fb5a2e128ca49d7aa890d4",  // PA_AD_RC.xml
        "199825003af34bfda2019d6d9b33a78f23756028100d51c00c8788e845ff2739",  // PA_AD_RC_v1_1.xml
        "c4d3ad08ec7595fdf6477f60fe7ff0fbc6b221202404b1567c654ebef02cf6df",  // PA_AD_RC_v1_2.xml
        "4565fbe6df0cd78cc57358970570f007068a2308215b28f509f123277b802106",  // PA_AD_RC_v2_0.xml
        "b4a6bb1525199191d1b9b810297f419eaadc8d5a36e84e37dad0d57515cba5ae",  // PA_AD_RC_v2_1.xml
        "6972bc6c05c8d7ed92ab746181c2eecb5b862b3e402ab89a580cd602866805f1",  // PA_AD_RC_v2_2.xml
        "4cf4557c0cc035be483a6ac944a2bc21474637b0cd6bbbe2fb452ee3eee8ad76",  // PA_AD_RT.xml
        "0f7168feabd2f080a52fc3a11883c159c149b8e23e9175f8bd97e1f65d46aef5",  // PA_AD_RT_v1_1.xml
        "d2d3818afed7c4f15dbec474571d662b51abc4e863139494cf4cf96083d147dc",  // PA_AD_RT_v1_2.xml
        "d17442294d25363bc09b1dc0bedb3295494c00996ac336323b34838acb01ccff",  // PA_AD_RT_v2_0.xml
        "4b27ebd71fdd91684f5f495b0e321232e061bc08d175fad99ae1710a9e973e61",  // PA_AD_RT_v2_1.xml
        "acedfaa7dd83f91fc0d4cd03f66bd81d2c7208bb90344a561f05b11c2e604952",  // PA_AD_RT_v2_2.xml
        "32c53c5091d6386c60ab6de6bcc37be6e4906c51004991606a35d7b9e259a6e2",  // PA_AD_RV.xml
        "ebb5495eddf707ca08a55dcdd04b02a83be672529c2bcec81eef5854f23738c4",  // PA_AD_RV_v1_2.xml
        "67257034df20d7ec0f964983fa0c264d5d419688586e5c3ce753149089d2651e",  // PA_AD_RV_v2_1.xml
        "2aeba92b6d8953dffb084cdb6dbf8e1f3bc69b43a7011d63c0a6652bd07a705c",  // PA_AD_RV_v2_2.xml
    ]
}
