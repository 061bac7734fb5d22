// What the benchmark needs of C: the yardstick, a count of allocations, and processes to measure.
#ifndef CPADAN_BENCHMARKS_H
#define CPADAN_BENCHMARKS_H

#include <stdint.h>

/// Iterates over all word boundaries of UTF-16 text made from `text` before
/// the clock starts, asks each one's status, and returns how many there are;
/// `seconds` tells how long the iteration took. -1 if ICU fails.
int64_t padan_bench_icu_words(const uint8_t *_Nonnull text, int64_t length, double *_Nonnull seconds);

/// How often the calling thread has asked for memory since it started: calls of `malloc`, `calloc`, `realloc`,
/// `aligned_alloc` and `posix_memalign` anywhere in the program and its libraries. -1 where they cannot be counted.
int64_t padan_bench_allocations(void);

/// Starts a program, with what it prints thrown away; returns its process's number, or -1 if it cannot be run.
/// `arguments` begin with its path and end with a null pointer.
int32_t padan_bench_start(char *_Nullable const arguments[_Nonnull]);

#endif
