import Foundation

/// A library to be preloaded into a program that has it read another time of day: years pass between its runs.
///
/// Time goes on at its own pace; the clocks that count from the machine's start are left alone.
package enum ClockShim {
    /// Where the compiled library stands; nil where there is no C compiler.
    package static let path: String? = PreloadedLibrary.compiled("clock-shim", code)

    /// The variables that have a program begin at a time, in seconds since 1970; nil where there is no C compiler.
    package static func environment(at seconds: Int64) -> [String: String]? {
        let shift = seconds - Int64(Date().timeIntervalSince1970)
        return path.map { ["LD_PRELOAD": $0, "CLOCK_SHIFT": "\(shift)"] }
    }

    private static let code = #"""
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <stdlib.h>
        #include <sys/time.h>
        #include <time.h>

        static long shift;

        __attribute__((constructor)) static void start(void) {
            const char *text = getenv("CLOCK_SHIFT");
            if (text) shift = atol(text);
        }

        int clock_gettime(clockid_t clock, struct timespec *now) {
            static int (*real)(clockid_t, struct timespec *);
            if (!real) real = dlsym(RTLD_NEXT, "clock_gettime");
            int status = real(clock, now);
            if (!status && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += shift;
            return status;
        }

        time_t time(time_t *now) {
            struct timespec found;
            clock_gettime(CLOCK_REALTIME, &found);
            if (now) *now = found.tv_sec;
            return found.tv_sec;
        }

        int gettimeofday(struct timeval *now, void *zone) {
            struct timespec found;
            clock_gettime(CLOCK_REALTIME, &found);
            now->tv_sec = found.tv_sec;
            now->tv_usec = found.tv_nsec / 1000;
            return 0;
        }
        """#
}
