#include "CPadanICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/uversion.h>

_Static_assert(PADAN_WORD_NUMBER == UBRK_WORD_NUMBER, "word status: number");
_Static_assert(PADAN_WORD_LETTER == UBRK_WORD_LETTER, "word status: letter");
_Static_assert(PADAN_SENTENCE_ATERM == U_SB_ATERM && PADAN_SENTENCE_CLOSE == U_SB_CLOSE &&
                   PADAN_SENTENCE_FORMAT == U_SB_FORMAT && PADAN_SENTENCE_LOWER == U_SB_LOWER &&
                   PADAN_SENTENCE_NUMERIC == U_SB_NUMERIC && PADAN_SENTENCE_OLETTER == U_SB_OLETTER &&
                   PADAN_SENTENCE_SEP == U_SB_SEP && PADAN_SENTENCE_SP == U_SB_SP &&
                   PADAN_SENTENCE_STERM == U_SB_STERM && PADAN_SENTENCE_UPPER == U_SB_UPPER &&
                   PADAN_SENTENCE_EXTEND == U_SB_EXTEND && PADAN_SENTENCE_SCONTINUE == U_SB_SCONTINUE,
               "sentence roles");
_Static_assert(U_ZERO_ERROR == 0, "success is zero");

struct padan_break {
  UBreakIterator *iterator;
  UText text;
};

const char *padan_icu_version(void) { return U_ICU_VERSION; }

const char *padan_icu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }

padan_break *padan_break_open(int32_t kind, const char *locale, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  UBreakIteratorType type = kind == PADAN_BREAK_SENTENCE ? UBRK_SENTENCE : UBRK_WORD;
  padan_break *result = malloc(sizeof *result);
  if (result == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  UText empty = UTEXT_INITIALIZER;
  result->text = empty;
  result->iterator = ubrk_open(type, locale, NULL, 0, &code);
  *status = code;
  if (U_FAILURE(code)) {
    free(result);
    return NULL;
  }
  return result;
}

void padan_break_close(padan_break *iterator) {
  ubrk_close(iterator->iterator);
  utext_close(&iterator->text);
  free(iterator);
}

void padan_break_set_text(padan_break *iterator, const uint8_t *text, int64_t length, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  utext_openUTF8(&iterator->text, (const char *)text, length, &code);
  ubrk_setUText(iterator->iterator, &iterator->text, &code);
  *status = code;
}

int32_t padan_break_next(padan_break *iterator) { return ubrk_next(iterator->iterator); }

int32_t padan_break_status(padan_break *iterator) { return ubrk_getRuleStatus(iterator->iterator); }

int32_t padan_nfkc_casefold(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity,
                            int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&code);
  // UTF-16 never needs more units than UTF-8 has bytes; the longest NFKC
  // expansion of one code point is 18 units (U+FDFA).
  int32_t limit = length * 18 + 1;
  UChar *source = malloc(sizeof(UChar) * (size_t)(length + 1 + limit));
  if (source == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return 0;
  }
  UChar *folded = source + length + 1;
  int32_t units = 0, folded_units = 0, written = 0;
  u_strFromUTF8WithSub(source, length + 1, &units, (const char *)text, length, 0xFFFD, NULL, &code);
  if (U_SUCCESS(code)) folded_units = unorm2_normalize(normalizer, source, units, folded, limit, &code);
  if (U_SUCCESS(code)) u_strToUTF8((char *)out, capacity, &written, folded, folded_units, &code);
  if (code == U_BUFFER_OVERFLOW_ERROR || code == U_STRING_NOT_TERMINATED_WARNING) code = U_ZERO_ERROR;
  free(source);
  *status = code;
  return written;
}

bool padan_is_letter(uint32_t code_point) { return u_isalpha((UChar32)code_point); }

bool padan_is_upper(uint32_t code_point) {
  return u_isupper((UChar32)code_point) || u_istitle((UChar32)code_point);
}

int32_t padan_sentence_break(uint32_t code_point) {
  return u_getIntPropertyValue((UChar32)code_point, UCHAR_SENTENCE_BREAK);
}

uint8_t *padan_convert_to_utf8(const char *encoding, const uint8_t *bytes, int64_t length, bool lossy,
                               int64_t *out_length, int64_t *bad_offset, int32_t *status) {
  UErrorCode code = U_ZERO_ERROR;
  *out_length = 0;
  *bad_offset = -1;
  UConverter *from = ucnv_open(encoding, &code);
  UConverter *to = ucnv_open("UTF-8", &code);
  if (U_SUCCESS(code) && !lossy) {
    ucnv_setToUCallBack(from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &code);
  }
  uint8_t *result = NULL;
  if (U_SUCCESS(code)) {
    int64_t capacity = length + length / 2 + 64, used = 0;
    result = malloc((size_t)capacity);
    UChar pivot[1024];
    UChar *pivot_from = pivot, *pivot_to = pivot;
    const char *source = (const char *)bytes, *source_end = source + length;
    UBool reset = 1;
    while (result != NULL) {
      char *target = (char *)result + used;
      ucnv_convertEx(to, from, &target, (char *)result + capacity, &source, source_end, pivot, &pivot_from,
                     &pivot_to, pivot + 1024, reset, 1, &code);
      reset = 0;
      used = (uint8_t *)target - result;
      if (code != U_BUFFER_OVERFLOW_ERROR) break;
      code = U_ZERO_ERROR;
      capacity *= 2;
      uint8_t *larger = realloc(result, (size_t)capacity);
      if (larger == NULL) free(result);
      result = larger;
    }
    if (result == NULL) code = U_MEMORY_ALLOCATION_ERROR;
    *out_length = used;
    if (U_FAILURE(code) && result != NULL) {
      char bad[32];
      int8_t bad_length = sizeof bad;
      UErrorCode ignored = U_ZERO_ERROR;
      ucnv_getInvalidChars(from, bad, &bad_length, &ignored);
      *bad_offset = (const uint8_t *)source - bytes - (U_SUCCESS(ignored) ? bad_length : 0);
      free(result);
      result = NULL;
    }
  }
  if (from != NULL) ucnv_close(from);
  if (to != NULL) ucnv_close(to);
  *status = code > 0 ? code : 0;
  return result;
}
