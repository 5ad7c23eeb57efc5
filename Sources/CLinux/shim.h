#ifndef LASTRO_CLINUX_SHIM_H
#define LASTRO_CLINUX_SHIM_H

// glibc declares these for _GNU_SOURCE only, which Swift's own Glibc module is built without.
int renameat2(int old_directory, const char *old_path, int new_directory, const char *new_path, unsigned int flags);
int syncfs(int descriptor);

enum { LASTRO_RENAME_NOREPLACE = 1 };

#endif
