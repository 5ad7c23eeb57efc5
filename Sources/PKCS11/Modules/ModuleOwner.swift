import CPKCS11
import Synchronization

/// What p11-kit loaded in one call, and has to be given back in one.
@safe final class ModuleOwner: @unchecked Sendable {  // never changed after it was made
    /// p11-kit's own calls are serialized by it; loading is, too, so that messages belong to their call.
    private static let loading = Mutex(())

    /// The path by which one module was loaded; nil for those of the configuration.
    let path: String?
    let modules: [UnsafeMutablePointer<CK_FUNCTION_LIST>]
    private let list: UnsafeMutablePointer<UnsafeMutablePointer<CK_FUNCTION_LIST>?>?

    /// The modules of p11-kit's configuration.
    init() throws(PKCS11Error) {
        let list = Self.loading.withLock { _ in
            p11_kit_be_quiet()
            return unsafe UInt(bitPattern: p11_kit_modules_load_and_initialize(0))
        }
        guard
            let start = unsafe UnsafeMutablePointer<UnsafeMutablePointer<CK_FUNCTION_LIST>?>(bitPattern: list)
        else { throw PKCS11Error(.moduleUnusable, "p11_kit_modules_load_and_initialize") }
        var modules: [UnsafeMutablePointer<CK_FUNCTION_LIST>] = unsafe []
        var index = 0
        while let module = unsafe start[index] {
            unsafe modules.append(module)
            index += 1
        }
        path = nil
        unsafe self.modules = modules
        unsafe self.list = start
    }

    /// One module by its path.
    init(path: String) throws(PKCS11Error) {
        let loaded = Self.loading.withLock { _ in
            p11_kit_be_quiet()
            return unsafe UInt(bitPattern: p11_kit_module_load(path, 0))
        }
        guard let module = unsafe UnsafeMutablePointer<CK_FUNCTION_LIST>(bitPattern: loaded) else {
            throw PKCS11Error(.moduleUnusable, "p11_kit_module_load")
        }
        guard unsafe p11_kit_module_initialize(module) == CKR_OK else {
            unsafe p11_kit_module_release(module)
            throw PKCS11Error(.moduleUnusable, "p11_kit_module_initialize")
        }
        self.path = path
        unsafe modules = [module]
        unsafe list = nil
    }

    deinit {
        if let list = unsafe list {
            unsafe p11_kit_modules_finalize_and_release(list)
        } else {
            for index in unsafe modules.indices {
                let module = unsafe modules[index]
                unsafe p11_kit_module_finalize(module)
                unsafe p11_kit_module_release(module)
            }
        }
    }
}
