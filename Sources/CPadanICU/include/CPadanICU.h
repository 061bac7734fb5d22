// The part of ICU that Padan uses, under names and types of its own.
//
// No ICU header is included here: the Swift toolchain carries another ICU, and
// its enums would clash with Debian's as soon as a module imports Foundation.
// Statuses are ICU's UErrorCode as int32_t: zero or less is success, negative
// values are warnings.
#ifndef CPADAN_ICU_H
#define CPADAN_ICU_H

#include <stdbool.h>
#include <stdint.h>

/// ICU's version, such as "72.1". The string lives as long as the process.
const char *_Nonnull padan_icu_version(void);

/// ICU's name for a status, such as "U_INVALID_CHAR_FOUND".
const char *_Nonnull padan_icu_error_name(int32_t status);

/// Kinds of boundary iterator.
enum { PADAN_BREAK_WORD = 0, PADAN_BREAK_SENTENCE = 1 };

/// Rule statuses of the segment that ends at a word boundary: lower limits.
enum { PADAN_WORD_NONE = 0, PADAN_WORD_NUMBER = 100, PADAN_WORD_LETTER = 200 };

typedef struct padan_break padan_break;

/// Opens an iterator for a locale; null with a failing status if ICU has none.
padan_break *_Nullable padan_break_open(int32_t kind, const char *_Nonnull locale, int32_t *_Nonnull status);
void padan_break_close(padan_break *_Nonnull iterator);

/// Sets UTF-8 text. The bytes must stay where they are until the next call
/// of this function or until the iterator is closed.
void padan_break_set_text(padan_break *_Nonnull iterator, const uint8_t *_Nonnull text, int64_t length,
                          int32_t *_Nonnull status);

/// The next boundary as a byte offset, or -1 at the end.
int32_t padan_break_next(padan_break *_Nonnull iterator);

/// The rule status of the segment that ended at the last boundary.
int32_t padan_break_status(padan_break *_Nonnull iterator);

/// Writes the NFKC_Casefold form of UTF-8 text to `out`. Returns the length
/// that the whole form needs, which may exceed `capacity` (call again then).
int32_t padan_nfkc_casefold(const uint8_t *_Nonnull text, int32_t length, uint8_t *_Nullable out,
                            int32_t capacity, int32_t *_Nonnull status);

/// The general category of a code point is a letter / an upper-case or title-case letter.
bool padan_is_letter(uint32_t code_point);
bool padan_is_upper(uint32_t code_point);

/// Values of the property Sentence_Break.
enum {
  PADAN_SENTENCE_ATERM = 1,
  PADAN_SENTENCE_CLOSE = 2,
  PADAN_SENTENCE_FORMAT = 3,
  PADAN_SENTENCE_LOWER = 4,
  PADAN_SENTENCE_NUMERIC = 5,
  PADAN_SENTENCE_OLETTER = 6,
  PADAN_SENTENCE_SEP = 7,
  PADAN_SENTENCE_SP = 8,
  PADAN_SENTENCE_STERM = 9,
  PADAN_SENTENCE_UPPER = 10,
  PADAN_SENTENCE_EXTEND = 12,
  PADAN_SENTENCE_SCONTINUE = 14
};

/// The property Sentence_Break of a code point.
int32_t padan_sentence_break(uint32_t code_point);

/// Converts bytes in a named encoding to UTF-8. Returns a buffer to release
/// with free() and its length. With `lossy` false the first malformed
/// sequence fails the call and `bad_offset` tells its place in `bytes`.
/// A name ICU does not know gives status U_FILE_ACCESS_ERROR.
uint8_t *_Nullable padan_convert_to_utf8(const char *_Nonnull encoding, const uint8_t *_Nonnull bytes,
                                         int64_t length, bool lossy, int64_t *_Nonnull out_length,
                                         int64_t *_Nonnull bad_offset, int32_t *_Nonnull status);

#endif
