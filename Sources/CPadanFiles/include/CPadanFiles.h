// What the C library has for files and Swift does not see.
#ifndef CPADAN_FILES_H
#define CPADAN_FILES_H

/// Brings all that was written to a file system to its disk.
///
/// `descriptor` is open on any file or directory there. Returns 0, or -1 and sets `errno`.
int padan_synchronize_file_system(int descriptor);

#endif
