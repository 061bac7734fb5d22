#include "CPadanBenchmarks.h"

// A sanitizer brings an allocator of its own, and other C libraries have no names for theirs.
#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define PADAN_BENCH_FOREIGN_ALLOCATOR
#endif
#endif
#include <stdlib.h>
#if !defined(__GLIBC__) || defined(PADAN_BENCH_FOREIGN_ALLOCATOR)

int64_t padan_bench_allocations(void) { return -1; }

#else

#include <errno.h>
#include <stddef.h>

// In the program itself these names win over glibc's, for shared libraries too. Nothing else changes: memory
// comes from glibc's heap, and goes back to it by glibc's own `free`.
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *memory, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);

// A thread counts for itself: an addition without a lock, in memory that is there before the thread's first
// allocation.
static _Thread_local int64_t count __attribute__((tls_model("initial-exec")));

int64_t padan_bench_allocations(void) { return count; }

void *malloc(size_t size) {
  count++;
  return __libc_malloc(size);
}

void *calloc(size_t items, size_t size) {
  count++;
  return __libc_calloc(items, size);
}

void *realloc(void *memory, size_t size) {
  count++;
  return __libc_realloc(memory, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count++;
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  if (alignment % sizeof(void *) != 0 || (alignment & (alignment - 1)) != 0 || alignment == 0) return EINVAL;
  count++;
  int before = errno;
  void *found = __libc_memalign(alignment, size);
  errno = before;
  if (found == NULL) return ENOMEM;
  *memory = found;
  return 0;
}

#endif
