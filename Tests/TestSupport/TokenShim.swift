import Foundation

/// A PKCS #11 module around SoftHSM that a test can pull out, limit, and count the logins of.
///
/// Compiled for each use, with the folder in it whose files say how it behaves.
package final class TokenShim: Sendable {
    /// The module's path.
    package let module: String
    private let folder: TemporaryFolder

    /// A shim around the tokens' own library; throws where there is no C compiler.
    package init(_ tokens: SoftTokens) throws {
        folder = try TemporaryFolder()
        let source = try folder.write("shim.c", Array(Self.code.utf8))
        module = folder.path + "/shim.so"
        let outcome = try ToolRun(
            "cc",
            [
                "-shared", "-fPIC", "-O1", "-o", module, source, "-I/usr/include/p11-kit-1", "-ldl", "-lpthread",
                "-DFOLDER=\"\(folder.path)\"", "-DREAL=\"\(tokens.module)\"",
            ],
            in: folder.path
        )
        guard outcome.status == 0 else { throw SoftTokens.Failed(text: outcome.output) }
    }

    /// The token gives so many sessions, or as many as SoftHSM where nil.
    ///
    /// `isTold`: whether it says so.
    package func limit(_ count: Int?, isTold: Bool = false) throws {
        try set("limit", count.map { "\($0)" })
        try set("told", isTold ? "" : nil)
    }

    /// The token is not in its slot.
    package func remove() throws { try set("removed", "") }
    /// The token is in its slot again.
    package func insert() throws { try set("removed", nil) }
    /// The token is pulled out and put back: the next call that uses a session finds it gone.
    package func blink() throws { try set("blink", "") }
    /// The token refuses every PIN.
    package func refusePIN(_ isRefused: Bool = true) throws { try set("wrong", isRefused ? "" : nil) }
    /// The token refuses the PIN that some keys want at each signature, and no other.
    package func refuseSignaturePIN() throws { try set("context", "") }
    /// The token says that the next wrong PIN locks it.
    package func sayFinalAttempt() throws { try set("final", "") }

    /// How many times somebody logged in, or tried to.
    package var logins: Int {
        let text = (try? String(contentsOfFile: folder.path + "/logins", encoding: .utf8)) ?? ""
        return text.count
    }

    /// The largest number of sessions that were open at a time.
    package var peak: Int {
        let text = (try? String(contentsOfFile: folder.path + "/peak", encoding: .utf8)) ?? ""
        return Int(text) ?? 0
    }

    private func set(_ name: String, _ text: String?) throws {
        if let text {
            try folder.write(name, Array(text.utf8))
        } else {
            try? FileManager.default.removeItem(atPath: folder.path + "/" + name)
        }
    }

    private static let code = #"""
        #include <dlfcn.h>
        #include <pthread.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <string.h>
        #include <unistd.h>
        #include <p11-kit/pkcs11.h>

        static CK_FUNCTION_LIST list, *real;
        static CK_SESSION_HANDLE sessions[256];
        static int count, peak;
        static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

        static int is(const char *name) {
            char path[4096];
            snprintf(path, sizeof path, "%s/%s", FOLDER, name);
            return access(path, F_OK) == 0;
        }

        static long number(const char *name) {
            char path[4096], text[32] = "";
            snprintf(path, sizeof path, "%s/%s", FOLDER, name);
            FILE *file = fopen(path, "r");
            if (!file) return -1;
            if (!fgets(text, sizeof text, file)) text[0] = 0;
            fclose(file);
            return atol(text);
        }

        static void note(const char *name, const char *mode, const char *text) {
            char path[4096];
            snprintf(path, sizeof path, "%s/%s", FOLDER, name);
            FILE *file = fopen(path, mode);
            if (!file) return;
            fputs(text, file);
            fclose(file);
        }

        /* Ends all sessions, as the removal of a token does. */
        static void forget(void) {
            for (int i = 0; i < count; i++) {
                real->C_Logout(sessions[i]);
                real->C_CloseSession(sessions[i]);
            }
            count = 0;
        }

        /* What a call that uses a session comes to before it is made. */
        static CK_RV state(CK_SESSION_HANDLE session) {
            CK_RV result = CKR_SESSION_HANDLE_INVALID;
            char path[4096];
            pthread_mutex_lock(&lock);
            if (is("removed")) {
                forget();
                result = CKR_DEVICE_REMOVED;
            } else if (is("blink")) {
                snprintf(path, sizeof path, "%s/blink", FOLDER);
                unlink(path);
                forget();
            } else {
                for (int i = 0; i < count; i++) if (sessions[i] == session) result = CKR_OK;
            }
            pthread_mutex_unlock(&lock);
            return result;
        }

        static CK_RV Initialize(void *arguments) {
            CK_RV value = real->C_Initialize(arguments);
            return value == CKR_CRYPTOKI_ALREADY_INITIALIZED ? CKR_OK : value;
        }

        static CK_RV Finalize(void *reserved) { return CKR_OK; }

        static CK_RV GetSlotList(CK_BBOOL present, CK_SLOT_ID *slots, CK_ULONG *number) {
            if (is("removed") && present) { *number = 0; return CKR_OK; }
            return real->C_GetSlotList(present, slots, number);
        }

        static CK_RV GetTokenInfo(CK_SLOT_ID slot, CK_TOKEN_INFO *info) {
            if (is("removed")) return CKR_TOKEN_NOT_PRESENT;
            CK_RV value = real->C_GetTokenInfo(slot, info);
            if (is("told")) info->ulMaxSessionCount = number("limit");
            if (is("final")) info->flags |= CKF_USER_PIN_FINAL_TRY;
            return value;
        }

        static CK_RV OpenSession(CK_SLOT_ID slot, CK_FLAGS flags, void *application, CK_NOTIFY call, CK_SESSION_HANDLE *handle) {
            CK_RV value = CKR_SESSION_COUNT;
            char text[32];
            if (is("removed")) return CKR_TOKEN_NOT_PRESENT;
            pthread_mutex_lock(&lock);
            long limit = number("limit");
            if (count < 256 && (limit < 0 || count < limit)) {
                value = real->C_OpenSession(slot, flags, application, call, handle);
                if (value == CKR_OK) sessions[count++] = *handle;
                if (count > peak) {
                    peak = count;
                    snprintf(text, sizeof text, "%d", peak);
                    note("peak", "w", text);
                }
            }
            pthread_mutex_unlock(&lock);
            return value;
        }

        static CK_RV CloseSession(CK_SESSION_HANDLE handle) {
            CK_RV value = CKR_SESSION_HANDLE_INVALID;
            pthread_mutex_lock(&lock);
            for (int i = 0; i < count; i++) if (sessions[i] == handle) {
                sessions[i] = sessions[--count];
                value = real->C_CloseSession(handle);
                break;
            }
            pthread_mutex_unlock(&lock);
            return value;
        }

        static CK_RV Login(CK_SESSION_HANDLE session, CK_USER_TYPE user, unsigned char *pin, CK_ULONG length) {
            CK_RV value = state(session);
            if (value != CKR_OK) return value;
            note("logins", "a", "1");
            if (is("context") && user == CKU_CONTEXT_SPECIFIC) return CKR_PIN_INCORRECT;
            return is("wrong") ? CKR_PIN_INCORRECT : real->C_Login(session, user, pin, length);
        }

        static CK_RV SignInit(CK_SESSION_HANDLE session, CK_MECHANISM *mechanism, CK_OBJECT_HANDLE key) {
            CK_RV value = state(session);
            return value != CKR_OK ? value : real->C_SignInit(session, mechanism, key);
        }

        static CK_RV Sign(CK_SESSION_HANDLE s, unsigned char *data, CK_ULONG length, unsigned char *out, CK_ULONG *size) {
            CK_RV value = state(s);
            return value != CKR_OK ? value : real->C_Sign(s, data, length, out, size);
        }

        static CK_RV FindObjectsInit(CK_SESSION_HANDLE session, CK_ATTRIBUTE *attributes, CK_ULONG number) {
            CK_RV value = state(session);
            return value != CKR_OK ? value : real->C_FindObjectsInit(session, attributes, number);
        }

        CK_RV C_GetFunctionList(CK_FUNCTION_LIST **result) {
            if (!real) {
                void *library = dlopen(REAL, RTLD_NOW | RTLD_LOCAL);
                CK_RV (*get)(CK_FUNCTION_LIST **) = library ? (CK_RV (*)(CK_FUNCTION_LIST **))dlsym(library, "C_GetFunctionList") : NULL;
                if (!get || get(&real) != CKR_OK) return CKR_GENERAL_ERROR;
                list = *real;
                list.C_Initialize = Initialize;
                list.C_Finalize = Finalize;
                list.C_GetSlotList = GetSlotList;
                list.C_GetTokenInfo = GetTokenInfo;
                list.C_OpenSession = OpenSession;
                list.C_CloseSession = CloseSession;
                list.C_Login = Login;
                list.C_SignInit = SignInit;
                list.C_Sign = Sign;
                list.C_FindObjectsInit = FindObjectsInit;
            }
            list.C_GetFunctionList = C_GetFunctionList;
            *result = &list;
            return CKR_OK;
        }
        """#
}
