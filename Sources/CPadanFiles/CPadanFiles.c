#define _GNU_SOURCE
#include "CPadanFiles.h"

#include <unistd.h>

int padan_synchronize_file_system(int descriptor) {
#ifdef __linux__
  return syncfs(descriptor);
#else
  (void)descriptor;
  sync();
  return 0;
#endif
}
