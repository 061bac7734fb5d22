// The yardstick of the benchmark: plain C over ICU's word boundaries.
#ifndef CPADAN_BENCHMARKS_H
#define CPADAN_BENCHMARKS_H

#include <stdint.h>

/// Iterates over all word boundaries of UTF-16 text made from `text` before
/// the clock starts, asks each one's status, and returns how many there are;
/// `seconds` tells how long the iteration took. -1 if ICU fails.
int64_t padan_bench_icu_words(const uint8_t *_Nonnull text, int64_t length, double *_Nonnull seconds);

/// Runs a program to its end, with what it prints thrown away; returns the time from its start in seconds.
/// -1 if it cannot be run, or fails. `arguments` begin with its path and end with a null pointer.
double padan_bench_process(char *_Nullable const arguments[_Nonnull]);

#endif
