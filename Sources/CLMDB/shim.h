#ifndef LASTRO_CLMDB_SHIM_H
#define LASTRO_CLMDB_SHIM_H

#include <lmdb.h>

#endif
