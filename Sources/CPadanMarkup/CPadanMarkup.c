#include "CPadanMarkup.h"

#include <cmark.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

typedef struct {
  htmlParserCtxtPtr parser;
  const padan_html_events *events;
  int32_t depth;
  int32_t status;
} padan_html_run;

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  (void)attributes;
  padan_html_run *run = context;
  if (run->status != PADAN_HTML_READ) return;
  if (run->parser->nameNr > run->depth) {
    run->status = PADAN_HTML_TOO_DEEP;
    xmlStopParser(run->parser);
    return;
  }
  run->events->start(run->events->context, (const char *)name);
}

static void on_end(void *context, const xmlChar *name) {
  padan_html_run *run = context;
  if (run->status == PADAN_HTML_READ) run->events->end(run->events->context, (const char *)name);
}

static void on_text(void *context, const xmlChar *text, int length) {
  padan_html_run *run = context;
  if (run->status == PADAN_HTML_READ) run->events->text(run->events->context, (const uint8_t *)text, length);
}

int32_t padan_html_parse(const uint8_t *bytes, int32_t length, int32_t depth, const padan_html_events *events) {
  // The pull parser: libxml2's push parser drops what follows a stray end tag at the start of a page.
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt((const char *)bytes, length);
  if (parser == NULL) return PADAN_HTML_NO_MEMORY;
  padan_html_run run = {parser, events, depth, PADAN_HTML_READ};
  htmlSAXHandler handler = {0};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  *parser->sax = handler;
  parser->userData = &run;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser);
  htmlFreeParserCtxt(parser);
  return run.status;
}

char *padan_markdown_to_html(const uint8_t *bytes, int64_t length) {
  return cmark_markdown_to_html((const char *)bytes, (size_t)length, CMARK_OPT_DEFAULT);
}
