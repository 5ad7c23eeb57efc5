#ifndef LASTRO_CPKCS11_SHIM_H
#define LASTRO_CPKCS11_SHIM_H

#include <stdlib.h>

#include <p11-kit/p11-kit.h>
#include <p11-kit/pkcs11.h>
#include <p11-kit/uri.h>

// Expression macros that Swift does not import.
static inline CK_ULONG lastro_unavailable_information(void) {
    return CK_UNAVAILABLE_INFORMATION;
}

static inline CK_ULONG lastro_effectively_infinite(void) {
    return CK_EFFECTIVELY_INFINITE;
}

#endif
