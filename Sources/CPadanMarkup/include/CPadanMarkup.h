// What Padan uses of libxml2 and cmark: HTML as a flat stream of events, Markdown as HTML.
//
// libxml2's Debian headers include ICU's, so neither library's headers are
// included here; see CPadanICU.h for why.
#ifndef CPADAN_MARKUP_H
#define CPADAN_MARKUP_H

#include <stdint.h>

/// Receives a page in reading order. Names are lower-case; text is UTF-8 with
/// character references replaced and is not terminated.
typedef struct {
  void *_Nullable context;
  void (*_Nonnull start)(void *_Nullable context, const char *_Nonnull name);
  void (*_Nonnull end)(void *_Nullable context, const char *_Nonnull name);
  void (*_Nonnull text)(void *_Nullable context, const uint8_t *_Nonnull bytes, int32_t length);
} padan_html_events;

/// How much of anything is more than a page needs that is meant to be read.
typedef struct {
  /// The most elements to be open at once: libxml2 compares an end tag with all of them.
  int32_t depth;
  /// The most attributes of a tag, up to twice as many: libxml2 compares each with all before it.
  int32_t attributes;
  /// The most different names of elements and attributes; libxml2 keeps them in a table that does not grow for ever.
  int32_t names;
} padan_html_limits;

/// What became of a page.
enum { PADAN_HTML_READ = 0, PADAN_HTML_TOO_DEEP = 1, PADAN_HTML_TOO_CROWDED = 2, PADAN_HTML_NO_MEMORY = 3 };

/// Parses UTF-8 HTML, however malformed, and reports it. Nothing is fetched.
/// Stops where the page goes beyond the limits, so that time grows with its
/// length and no faster.
int32_t padan_html_parse(const uint8_t *_Nonnull bytes, int32_t length, const padan_html_limits *_Nonnull limits,
                         const padan_html_events *_Nonnull events);

/// Renders UTF-8 Markdown (CommonMark) as HTML; raw HTML in it is left out.
/// Returns a buffer to release with free(), null if memory ran out.
char *_Nullable padan_markdown_to_html(const uint8_t *_Nonnull bytes, int64_t length);

#endif
