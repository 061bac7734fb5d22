// HTML through libxml2 and Markdown through cmark, as a flat stream of events.
//
// libxml2's Debian headers include ICU's, so neither library's headers are
// included here; see CPadanICU.h for why.
#ifndef CPADAN_MARKUP_H
#define CPADAN_MARKUP_H

#include <stdint.h>

/// Receives a document as events, in reading order. Names are lower-case
/// ASCII; text is UTF-8 with entities resolved and is not terminated.
typedef struct {
  void *_Nullable context;
  void (*_Nonnull start)(void *_Nullable context, const char *_Nonnull name);
  void (*_Nonnull end)(void *_Nullable context, const char *_Nonnull name);
  void (*_Nonnull text)(void *_Nullable context, const uint8_t *_Nonnull bytes, int32_t length);
} padan_markup_events;

/// Parses UTF-8 HTML, however malformed, and reports it. Nothing is fetched,
/// no entity is expanded beyond HTML's own. Returns 0, or -1 if memory ran out.
int32_t padan_html_parse(const uint8_t *_Nonnull bytes, int32_t length, const padan_markup_events *_Nonnull events);

/// Renders UTF-8 Markdown (CommonMark) as HTML; raw HTML in it is left out.
/// Returns a buffer to release with free(), null if memory ran out.
char *_Nullable padan_markdown_to_html(const uint8_t *_Nonnull bytes, int64_t length);

#endif
