#define _POSIX_C_SOURCE 200112L
#include "CPadanBenchmarks.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

int64_t padan_bench_icu_words(const uint8_t *text, int64_t length, double *seconds) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t units = 0;
  UChar *source = malloc(sizeof(UChar) * (size_t)(length + 1));
  if (source == NULL) return -1;
  u_strFromUTF8(source, (int32_t)length + 1, &units, (const char *)text, (int32_t)length, &code);
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "id", source, units, &code);
  int64_t count = 0;
  int64_t statuses = 0;
  if (U_SUCCESS(code)) {
    double start = now();
    while (ubrk_next(iterator) != UBRK_DONE) {
      count++;
      statuses += ubrk_getRuleStatus(iterator);
    }
    *seconds = now() - start;
    ubrk_close(iterator);
  }
  free(source);
  return U_SUCCESS(code) && statuses >= 0 ? count : -1;
}

extern char **environ;

int32_t padan_bench_start(char *const arguments[]) {
  posix_spawn_file_actions_t actions;
  if (posix_spawn_file_actions_init(&actions) != 0) return -1;
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  pid_t child;
  int failure = posix_spawn(&child, arguments[0], &actions, NULL, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  return failure == 0 ? child : -1;
}
