import PadanModel
import PadanTestSupport
import Testing

/// A text that would break an output which takes it as it is.
struct HostileText: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String

  init(_ name: String, _ text: String) {
    testDescription = name
    self.text = text
  }

  static let all = [
    HostileText("markup", "</p><script>alert(1)</script>"),
    HostileText("attribute", "\" onmouseover=\"alert(1)"),
    HostileText("quotation mark with an accent", "\"\u{301} autofocus onfocus='x'\u{301} >\u{338}<\u{338}b"),
    HostileText("ampersand with an accent", "&\u{301}lt; &amp; &#60;"),
    HostileText("template", "{{{documentID}}} {{> head}} {{/rows}}"),
    HostileText("control characters", "a\u{0}b\u{7}c\u{8}d\u{B}e\u{C}f\u{7F}g\u{85}h\u{9B}31mi"),
    HostileText("terminal sequences", "\u{1B}[2J\u{1B}]0;title\u{7}\u{1B}[31mred"),
    HostileText("carriage return", "safe\rHIDE and\r\nbreak"),
    HostileText("direction", "a\u{202E}b\u{202A}c\u{2066}d\u{2069}e\u{202C}f"),
    HostileText("lines", "a\nb\u{2028}c\u{2029}d\te"),
    HostileText("wide characters", "日本語の見出しと🇮🇩の旗と👨‍👩‍👧の家族"),
    HostileText("combining characters", "e\u{301}\u{302}\u{303}\u{304} n\u{303}"),
    HostileText("right to left", "قال الرئيس \"نعم\" (2024)"),
    HostileText("Markdown", "# *a* _b_ `c` [d](e) <f> \\ | ~~g~~ &amp; $h$"),
    HostileText("list", "1. a"), HostileText("bullet", "- a"), HostileText("underline", "==="),
    HostileText("rule", "---"), HostileText("code fence", "```"),
    HostileText("a long word", String(repeating: "panjang", count: 40)),
    HostileText("empty", ""),
  ]
}

extension AnnotatedDocument {
  /// A document with one text in all its places.
  static func filled(with text: String) -> AnnotatedDocument {
    var fixture = AnnotatedDocumentFixture(id: text)
    fixture.add(.heading, paragraph: 0, [.plain(text)], gist: text)
    fixture.add(.dateline, paragraph: 1, [.plain(text)], gist: text)
    fixture.add(
      .sentence, paragraph: 1,
      [
        .plain(text),
        .marked(text, text, kind: .term) { annotation in
          annotation.lemma = text + "1"
          annotation.glosses = [text, text + "2", text + "3"]
          annotation.partOfSpeech = text
          annotation.domain = text
          annotation.analysis = text
          annotation.expansion = text
          annotation.note = text
          annotation.parts = [annotation, annotation]
        },
        .word(text, text + "4"), .plain(text),
      ], gist: text)
    fixture.add(.credit, paragraph: 2, [.plain(text)], gist: nil)
    fixture.summarize("s3")
    fixture.define(text, text, domain: text, expansion: text, note: text, count: 2, first: "s1")
    // Not the text itself, which would be found in the article or not, as its letters want.
    fixture.leaveOpen(text + "5", count: 2)
    return fixture.document
  }
}
