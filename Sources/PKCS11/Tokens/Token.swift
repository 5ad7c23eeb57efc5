import CPKCS11

/// A token in a slot, as it was when it was looked at.
@safe package struct Token: Sendable {
    package let module: TokenModule
    let slot: CK_SLOT_ID
    let slotInformation: CK_SLOT_INFO
    let information: CK_TOKEN_INFO

    init(slot: CK_SLOT_ID, module: TokenModule) throws(PKCS11Error) {
        self.module = module
        self.slot = slot
        var slotInformation = CK_SLOT_INFO()
        try unsafe module.check("C_GetSlotInfo") { unsafe $0.pointee.C_GetSlotInfo?(slot, &slotInformation) }
        var information = CK_TOKEN_INFO()
        try unsafe module.check("C_GetTokenInfo") { unsafe $0.pointee.C_GetTokenInfo?(slot, &information) }
        self.slotInformation = slotInformation
        self.information = information
    }

    package var label: String { PaddedText.read(information.label) }
    package var manufacturer: String { PaddedText.read(information.manufacturerID) }
    package var model: String { PaddedText.read(information.model) }
    package var serialNumber: String { PaddedText.read(information.serialNumber) }

    /// Whether private keys are to be seen only after a login.
    package var needsLogin: Bool { has(CKF_LOGIN_REQUIRED) }
    /// Whether the PIN is typed on the reader itself.
    package var hasOwnKeypad: Bool { has(CKF_PROTECTED_AUTHENTICATION_PATH) }
    /// Whether a wrong PIN was given since the last right one.
    package var isPINCountLow: Bool { has(CKF_USER_PIN_COUNT_LOW) }
    /// Whether the next wrong PIN locks the token.
    package var isFinalPINAttempt: Bool { has(CKF_USER_PIN_FINAL_TRY) }
    /// Whether the token takes no PIN any more.
    package var isPINLocked: Bool { has(CKF_USER_PIN_LOCKED) }
    var isInitialized: Bool { has(CKF_TOKEN_INITIALIZED) }

    /// How many sessions the token gives to one application; nil where it has no limit, or does not say.
    package var maximumSessions: Int? {
        let count = information.ulMaxSessionCount
        guard count != lastro_unavailable_information(), count != lastro_effectively_infinite() else { return nil }
        return Int(clamping: count)
    }

    private func has(_ flag: CK_FLAGS) -> Bool { information.flags & flag != 0 }

    /// What a token keeps when it is pulled out and put back, perhaps in another slot.
    var identity: String { [module.name, manufacturer, model, serialNumber, label].joined(separator: "\u{0}") }
}

extension TokenModule {
    /// Calls a function of the module; throws what its return value stands for.
    func check(
        _ function: String,
        _ call: (UnsafeMutablePointer<CK_FUNCTION_LIST>) -> CK_RV?
    ) throws(PKCS11Error) {
        guard let value = unsafe call(functions) else { throw PKCS11Error(.missingFunction, function) }
        guard value == CKR_OK else { throw PKCS11Error(returned: value, by: function) }
    }
}
