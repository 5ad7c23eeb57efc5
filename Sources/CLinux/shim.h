#ifndef LASTRO_CLINUX_SHIM_H
#define LASTRO_CLINUX_SHIM_H

// glibc declares these for _GNU_SOURCE only, which Swift's own Glibc module is built without.
int renameat2(int old_directory, const char *old_path, int new_directory, const char *new_path, unsigned int flags);
int syncfs(int descriptor);

// The kernel's clock (adjtimex(2)). 0: the maximum error in microseconds is in `error`.
#include <sys/timex.h>

static inline int lastro_clock_error(long *error) {
    struct timex state = {0};
    int result = adjtimex(&state);
    *error = state.maxerror;
    return result < 0 || result == TIME_ERROR || (state.status & STA_UNSYNC) ? -1 : 0;
}

enum { LASTRO_RENAME_NOREPLACE = 1 };

#endif
