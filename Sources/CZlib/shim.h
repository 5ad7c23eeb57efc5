#ifndef LASTRO_CZLIB_SHIM_H
#define LASTRO_CZLIB_SHIM_H

// Input is const: it stays the caller's.
#define ZLIB_CONST
#include <zlib.h>

// inflateInit2 is a macro over the version and the structure's size; -15 is raw deflate with the largest window (RFC 1951).
static inline int lastro_inflate_init_raw(z_stream *stream) {
    return inflateInit2(stream, -15);
}

#endif
