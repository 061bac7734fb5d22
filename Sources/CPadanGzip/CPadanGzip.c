#include "CPadanGzip.h"

#include <stdlib.h>
#include <zlib.h>

enum { CHUNK = 1 << 18 };

typedef struct {
  uint8_t *bytes;
  int64_t count;
  int64_t capacity;
} output;

// Makes room for another chunk.
static int32_t grow(output *out, int64_t limit) {
  if (out->count > limit) return PADAN_GZIP_TOO_LARGE;
  if (out->capacity - out->count >= CHUNK) return PADAN_GZIP_DONE;
  int64_t capacity = out->capacity * 2 + CHUNK;
  uint8_t *bytes = realloc(out->bytes, (size_t)capacity);
  if (bytes == NULL) return PADAN_GZIP_NO_MEMORY;
  out->bytes = bytes;
  out->capacity = capacity;
  return PADAN_GZIP_DONE;
}

static int32_t inflate_all(z_stream *stream, output *out, int64_t limit) {
  while (1) {
    int32_t status = grow(out, limit);
    if (status != PADAN_GZIP_DONE) return status;
    stream->next_out = out->bytes + out->count;
    stream->avail_out = CHUNK;
    int result = inflate(stream, Z_NO_FLUSH);
    out->count += CHUNK - (int64_t)stream->avail_out;
    if (result == Z_MEM_ERROR) return PADAN_GZIP_NO_MEMORY;
    if (result == Z_STREAM_END) {
      if (out->count > limit) return PADAN_GZIP_TOO_LARGE;
      // A gzip file may consist of several, one after the other.
      if (stream->avail_in == 0) return PADAN_GZIP_DONE;
      if (inflateReset(stream) != Z_OK) return PADAN_GZIP_DAMAGED;
    } else if (result != Z_OK) {
      return PADAN_GZIP_DAMAGED;
    }
  }
}

uint8_t *padan_gzip_decompress(const uint8_t *bytes, int64_t length, int64_t limit, int64_t *size, int32_t *status) {
  z_stream stream = {0};
  output out = {0};
  *size = 0;
  // 15 is the largest window; 16 asks for a gzip header.
  *status = length > UINT32_MAX ? PADAN_GZIP_TOO_LARGE
            : inflateInit2(&stream, 15 + 16) == Z_OK ? PADAN_GZIP_DONE
                                                     : PADAN_GZIP_NO_MEMORY;
  if (*status != PADAN_GZIP_DONE) return NULL;
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)length;
  *status = inflate_all(&stream, &out, limit);
  inflateEnd(&stream);
  if (*status == PADAN_GZIP_DONE) {
    *size = out.count;
    return out.bytes;
  }
  free(out.bytes);
  return NULL;
}

void padan_gzip_free(uint8_t *memory) { free(memory); }
