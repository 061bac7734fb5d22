#include "CPadanMarkup.h"

#include <string.h>

#include <cmark.h>
#include <libxml/HTMLparser.h>

typedef struct {
  htmlParserCtxtPtr parser;
  const padan_html_limits *limits;
  const padan_html_events *events;
  const uint8_t *rest;
  int32_t rest_length;
  int32_t status;
} padan_html_run;

// Hands out the page a few kilobytes at a time. In between the parser's own
// state tells what a tag has come to, long before it is complete.
static int read_page(void *context, char *buffer, int capacity) {
  padan_html_run *run = context;
  const padan_html_limits *limits = run->limits;
  if (run->parser->nameNr > limits->depth) run->status = PADAN_HTML_TOO_DEEP;
  // Two places an attribute, in an array that doubles: beyond twice the limit there are more than the limit.
  if (run->parser->maxatts / 4 > limits->attributes) run->status = PADAN_HTML_TOO_CROWDED;
  if (xmlDictSize(run->parser->dict) > limits->names) run->status = PADAN_HTML_TOO_CROWDED;
  if (run->status != PADAN_HTML_READ) return -1;
  int length = run->rest_length < capacity ? run->rest_length : capacity;
  memcpy(buffer, run->rest, (size_t)length);
  run->rest += length;
  run->rest_length -= length;
  return length;
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  (void)attributes;
  padan_html_run *run = context;
  if (run->status == PADAN_HTML_READ) run->events->start(run->events->context, (const char *)name);
}

static void on_end(void *context, const xmlChar *name) {
  padan_html_run *run = context;
  if (run->status == PADAN_HTML_READ) run->events->end(run->events->context, (const char *)name);
}

static void on_text(void *context, const xmlChar *text, int length) {
  padan_html_run *run = context;
  if (run->status == PADAN_HTML_READ) run->events->text(run->events->context, (const uint8_t *)text, length);
}

int32_t padan_html_parse(const uint8_t *bytes, int32_t length, const padan_html_limits *limits,
                         const padan_html_events *events) {
  // The pull parser: libxml2's push parser drops what follows a stray end tag at the start of a page.
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return PADAN_HTML_NO_MEMORY;
  padan_html_run run = {parser, limits, events, bytes, length, PADAN_HTML_READ};
  htmlSAXHandler handler = {0};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  *parser->sax = handler;
  parser->userData = &run;
  // Without a tree there is no document to return.
  htmlCtxtReadIO(parser, read_page, NULL, &run, NULL, "UTF-8",
                 HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  htmlFreeParserCtxt(parser);
  return run.status;
}

char *padan_markdown_to_html(const uint8_t *bytes, int64_t length) {
  return cmark_markdown_to_html((const char *)bytes, (size_t)length, CMARK_OPT_DEFAULT);
}
