import Foundation

/// A library to be preloaded into a program that makes its system calls fail, or ends it, at a chosen one.
///
/// `LASTRO_FAULT` is `kill:N` — SIGKILL just before the N-th call that changes a file — or `CALL:N:ERRNO`: the N-th call of
/// that name, and each one after it, fails. `flip:N` changes a bit of what the N-th call of `write` with more than 4,096
/// bytes writes, and lets it succeed: a medium that lies.
package enum FaultShim {
    /// Where the compiled library stands; nil where there is no C compiler.
    package static let path: String? = PreloadedLibrary.compiled("fault-shim", code)

    /// The variables that have a program run with a fault; nil where there is no C compiler.
    package static func environment(_ fault: String) -> [String: String]? {
        path.map { ["LD_PRELOAD": $0, "LASTRO_FAULT": fault] }
    }

    private static let code = #"""
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <errno.h>
        #include <fcntl.h>
        #include <signal.h>
        #include <stdarg.h>
        #include <stdatomic.h>
        #include <stdlib.h>
        #include <string.h>
        #include <sys/mman.h>
        #include <sys/types.h>
        #include <sys/uio.h>
        #include <unistd.h>

        static char name[32];
        static long at = -1, number;
        static atomic_long count;

        __attribute__((constructor)) static void start(void) {
            const char *text = getenv("LASTRO_FAULT");
            if (!text) return;
            const char *colon = strchr(text, ':');
            if (!colon || colon - text >= 32) return;
            memcpy(name, text, colon - text);
            at = atol(colon + 1);
            colon = strchr(colon + 1, ':');
            number = colon ? atol(colon + 1) : 0;
        }

        /* 1 where the call is to fail. */
        static int fault(const char *call) {
            if (at < 0) return 0;
            if (!strcmp(name, "kill")) {
                if (atomic_fetch_add(&count, 1) == at) { kill(getpid(), SIGKILL); pause(); }
                return 0;
            }
            if (strcmp(name, call) || atomic_fetch_add(&count, 1) < at) return 0;
            errno = number;
            return 1;
        }

        #define WRAP(type, call, parameters, arguments) \
            type call parameters { \
                static type (*real) parameters; \
                if (!real) real = dlsym(RTLD_NEXT, #call); \
                if (fault(#call)) return -1; \
                return real arguments; \
            }

        WRAP(int, fsync, (int f), (f))
        WRAP(int, fdatasync, (int f), (f))
        WRAP(int, syncfs, (int f), (f))
        WRAP(int, linkat, (int a, const char *b, int c, const char *d, int e), (a, b, c, d, e))
        WRAP(int, renameat, (int a, const char *b, int c, const char *d), (a, b, c, d))
        WRAP(int, renameat2, (int a, const char *b, int c, const char *d, unsigned e), (a, b, c, d, e))
        WRAP(int, unlinkat, (int a, const char *b, int c), (a, b, c))
        WRAP(int, mkdirat, (int a, const char *b, mode_t c), (a, b, c))
        WRAP(ssize_t, pwrite, (int a, const void *b, size_t c, off_t d), (a, b, c, d))
        WRAP(ssize_t, pwrite64, (int a, const void *b, size_t c, off_t d), (a, b, c, d))
        WRAP(ssize_t, pwritev, (int a, const struct iovec *b, int c, off_t d), (a, b, c, d))

        /* Maps of files only: all else is the allocator's. */
        void *mmap(void *a, size_t b, int c, int d, int e, off_t f) {
            static void *(*real)(void *, size_t, int, int, int, off_t);
            if (!real) real = dlsym(RTLD_NEXT, "mmap");
            if (e >= 0 && (d & MAP_SHARED) && fault("mmap")) return MAP_FAILED;
            return real(a, b, c, d, e, f);
        }

        /* Standard streams are not files of the archive. */
        ssize_t write(int a, const void *b, size_t c) {
            static ssize_t (*real)(int, const void *, size_t);
            if (!real) real = dlsym(RTLD_NEXT, "write");
            if (a > 2 && c > 4096 && at >= 0 && !strcmp(name, "flip") && atomic_fetch_add(&count, 1) == at) {
                char *copy = malloc(c);
                memcpy(copy, b, c);
                copy[c / 2] ^= 1;
                ssize_t done = real(a, copy, c);
                free(copy);
                return done;
            }
            if (a > 2 && fault("write")) return -1;
            return real(a, b, c);
        }

        int openat(int a, const char *b, int flags, ...) {
            static int (*real)(int, const char *, int, ...);
            if (!real) real = dlsym(RTLD_NEXT, "openat");
            va_list list;
            va_start(list, flags);
            mode_t mode = flags & O_CREAT ? va_arg(list, mode_t) : 0;
            va_end(list);
            if ((flags & O_CREAT) && fault("create")) return -1;
            return real(a, b, flags, mode);
        }
        """#
}
