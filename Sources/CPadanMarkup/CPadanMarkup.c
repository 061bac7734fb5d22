#include "CPadanMarkup.h"

#include <cmark.h>
#include <libxml/HTMLparser.h>

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  (void)attributes;
  const padan_markup_events *events = context;
  events->start(events->context, (const char *)name);
}

static void on_end(void *context, const xmlChar *name) {
  const padan_markup_events *events = context;
  events->end(events->context, (const char *)name);
}

static void on_text(void *context, const xmlChar *text, int length) {
  const padan_markup_events *events = context;
  events->text(events->context, (const uint8_t *)text, length);
}

int32_t padan_html_parse(const uint8_t *bytes, int32_t length, const padan_markup_events *events) {
  htmlSAXHandler handler = {0};
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  htmlParserCtxtPtr parser = htmlCreatePushParserCtxt(&handler, (void *)events, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (parser == NULL) return -1;
  // The options may not replace the handler; HUGE lifts libxml2's limit on
  // the length of one text, which the caller bounds by the size of the file.
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  htmlParseChunk(parser, (const char *)bytes, length, 1);
  htmlFreeParserCtxt(parser);
  return 0;
}

char *padan_markdown_to_html(const uint8_t *bytes, int64_t length) {
  return cmark_markdown_to_html((const char *)bytes, (size_t)length, CMARK_OPT_DEFAULT);
}
