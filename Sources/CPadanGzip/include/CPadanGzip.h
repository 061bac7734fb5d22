// The part of zlib that Padan uses, under names of its own.
#ifndef CPADAN_GZIP_H
#define CPADAN_GZIP_H

#include <stdint.h>

/// How decompression ended.
enum {
  PADAN_GZIP_DONE = 0,
  /// The bytes are not gzip, are damaged, or stop short.
  PADAN_GZIP_DAMAGED = 1,
  /// There is more than the limit.
  PADAN_GZIP_TOO_LARGE = 2,
  PADAN_GZIP_NO_MEMORY = 3
};

/// Decompresses a whole gzip file, dictzip included, into memory of its own.
///
/// `limit` is the most bytes to make. On success `size` is their number and
/// the caller gives the memory back with `padan_gzip_free`; otherwise the
/// result is null and `status` says why.
uint8_t *_Nullable padan_gzip_decompress(const uint8_t *_Nullable bytes, int64_t length, int64_t limit,
                                         int64_t *_Nonnull size, int32_t *_Nonnull status);
void padan_gzip_free(uint8_t *_Nonnull memory);

#endif
