import CPKCS11

/// A PKCS #11 module that is loaded and started, for as long as anybody refers to it.
@safe package final class TokenModule: @unchecked Sendable {  // modules are started with locks of the operating system
    /// The name in p11-kit's configuration, or the path.
    package let name: String
    /// The library's path, where p11-kit knows it.
    package let path: String?
    /// What the library says of itself.
    package let libraryDescription: String
    let information: CK_INFO
    let functions: UnsafeMutablePointer<CK_FUNCTION_LIST>
    // Whoever loaded it and will let it go: kept alive.
    private let owner: ModuleOwner

    private init(_ functions: UnsafeMutablePointer<CK_FUNCTION_LIST>, owner: ModuleOwner) throws(PKCS11Error) {
        unsafe self.functions = functions
        self.owner = owner
        let named = unsafe Self.taking(p11_kit_module_get_name(functions))
        path = unsafe Self.taking(p11_kit_module_get_filename(functions)) ?? owner.path
        name = named ?? owner.path ?? "?"
        var information = CK_INFO()
        guard let call = unsafe functions.pointee.C_GetInfo else { throw PKCS11Error(.missingFunction, "C_GetInfo") }
        let value = unsafe call(&information)
        guard value == CKR_OK else { throw PKCS11Error(returned: value, by: "C_GetInfo") }
        self.information = information
        libraryDescription = PaddedText.read(information.libraryDescription)
    }

    /// Loads one module by its path; throws `moduleUnusable`.
    package static func load(_ path: String) throws(PKCS11Error) -> TokenModule {
        let owner = try ModuleOwner(path: path)
        guard let functions = unsafe owner.modules.first else {
            throw PKCS11Error(.moduleUnusable, "p11_kit_module_load")
        }
        return try unsafe TokenModule(functions, owner: owner)
    }

    /// Every module of p11-kit's configuration that starts, but for those that only hold trust anchors.
    ///
    /// Throws `moduleUnusable` where a module that is marked as critical does not start.
    package static func configured() throws(PKCS11Error) -> [TokenModule] {
        let owner = try ModuleOwner()
        var modules: [TokenModule] = []
        for index in unsafe owner.modules.indices {
            let functions = unsafe owner.modules[index]
            let policy = unsafe taking(p11_kit_config_option(functions, "trust-policy"))
            guard policy != "yes", let module = try? unsafe TokenModule(functions, owner: owner) else { continue }
            modules.append(module)
        }
        return modules
    }

    /// Copies a string that p11-kit allocated, and frees it.
    private static func taking(_ text: UnsafeMutablePointer<CChar>?) -> String? {
        guard let text = unsafe text else { return nil }
        defer { unsafe free(text) }
        return unsafe String(cString: text)
    }

    /// The tokens that are present, in the order of the slots.
    package func tokens() throws(PKCS11Error) -> [Token] {
        let limit = 1024
        guard let call = unsafe functions.pointee.C_GetSlotList else {
            throw PKCS11Error(.missingFunction, "C_GetSlotList")
        }
        // Asked for all slots first: some modules look for new ones only then.
        var all: CK_ULONG = 0
        var value = unsafe call(CK_BBOOL(CK_FALSE), nil, &all)
        guard value == CKR_OK else { throw PKCS11Error(returned: value, by: "C_GetSlotList") }
        var slots: [CK_SLOT_ID] = []
        for _ in 0..<4 {
            var count: CK_ULONG = 0
            value = unsafe call(CK_BBOOL(CK_TRUE), nil, &count)
            guard value == CKR_OK else { throw PKCS11Error(returned: value, by: "C_GetSlotList") }
            guard count <= limit else { throw PKCS11Error(.malformedAnswer, "C_GetSlotList") }
            guard count > 0 else { return [] }
            slots = [CK_SLOT_ID](repeating: 0, count: Int(count))
            value = unsafe call(CK_BBOOL(CK_TRUE), &slots, &count)
            // One more was put in meanwhile.
            if value == CKR_BUFFER_TOO_SMALL { continue }
            guard value == CKR_OK else { throw PKCS11Error(returned: value, by: "C_GetSlotList") }
            slots.removeLast(max(0, slots.count - Int(count)))
            break
        }
        // One that is pulled out between two calls is not there.
        return slots.compactMap { slot in try? Token(slot: slot, module: self) }.filter(\.isInitialized)
    }
}
