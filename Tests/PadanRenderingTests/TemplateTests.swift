import Testing

@testable import PadanRendering

@Suite struct TemplateTests {
  private static let fields: PageFields = {
    var first = PageFields()
    first.set("word", markup: "a")
    var second = PageFields()
    second.set("word", markup: "b")
    second.set("extra", markup: "!")
    var fields = PageFields()
    fields.set("word", markup: "outer")
    fields.set("text", text: "<é>")
    fields.set("rounds", rounds: [first, second])
    fields.set("none", rounds: [])
    fields.set("on", flag: true)
    fields.set("off", flag: false)
    return fields
  }()

  private func render(_ template: String) throws(TemplateError) -> String {
    let part = try Template(Array("[{{{word}}}]\n".utf8))
    let template = try Template(Array(template.utf8), parts: ["part": part])
    return String(decoding: template.render(Self.fields), as: UTF8.self)
  }

  @Test(arguments: [
    ("no tag", "a {b} }} c\n", "a {b} }} c\n"), ("nothing", "", ""),
    ("a field", "<{{{word}}}>", "<outer>"), ("text is escaped", "{{{text}}}", "&lt;é&gt;"),
    ("a field that is not there", "<{{{missing}}}>", "<>"), ("a flag prints nothing", "<{{{on}}}>", "<>"),
    ("fields side by side", "{{{word}}}{{{word}}}", "outerouter"),
    ("rounds", "{{#rounds}}{{{word}}},{{/rounds}}", "a,b,"),
    ("no rounds", "<{{#none}}x{{/none}}{{^none}}y{{/none}}>", "<y>"),
    ("flags", "{{#on}}1{{/on}}{{^on}}2{{/on}}{{#off}}3{{/off}}{{^off}}4{{/off}}", "14"),
    ("a missing section", "{{#missing}}1{{/missing}}{{^missing}}2{{/missing}}", "2"),
    ("the field itself", "{{#text}}({{{.}}}){{/text}}", "(&lt;é&gt;)"),
    ("what a round lacks is looked up around it", "{{#rounds}}{{{text}}}{{/rounds}}", "&lt;é&gt;&lt;é&gt;"),
    ("what one round has the other has not", "{{#rounds}}{{{word}}}{{{extra}}}{{/rounds}}", "ab!"),
    ("around it again after it", "{{#rounds}}{{/rounds}}{{{word}}}", "outer"),
    ("sections in sections", "{{#rounds}}{{#extra}}{{{word}}}{{{.}}}{{/extra}}{{/rounds}}", "b!"),
    ("a part", "{{> part}}", "[outer]\n"),
    ("a part in a round", "{{#rounds}}{{> part}}{{/rounds}}", "[a]\n[b]\n"),
    ("a tag alone on its line", "1\n{{#on}}\n2\n{{/on}}\n3\n", "1\n2\n3\n"),
    ("blanks around it", "1\n \t{{#on}} \n2\n  {{/on}}\t\n3\n", "1\n2\n3\n"),
    ("at the ends", "{{#on}}\n2\n{{/on}}", "2\n"),
    ("a part alone on its line", "1\n{{> part}}\n2", "1\n[outer]\n2"),
    ("two tags on a line", "1\n{{#on}}{{/on}}\n2\n", "1\n\n2\n"),
    ("a field alone on its line", "1\n{{{word}}}\n2\n", "1\nouter\n2\n"),
    ("a tag before text on its line", "{{#on}} x\n{{/on}}y", " x\ny"),
  ])
  func rendering(name: String, template: String, page: String) throws {
    #expect(try render(template) == page)
  }

  @Test(arguments: [
    ("no end", "a {{{word", TemplateError.unknownTag(offset: 2)),
    ("half an end", "{{{word}}", .unknownTag(offset: 0)),
    ("escaping is not for templates", "{{word}}", .unknownTag(offset: 0)),
    ("an open section", "{{#on}}", .unclosed(section: "on")),
    ("another one's end", "{{#on}}{{/off}}", .unclosed(section: "on")),
    ("an end too many", "{{/on}}", .strayEnd(section: "on")),
    ("no such part", "{{> missing}}", .unknownPart("missing")),
  ])
  func faults(name: String, template: String, fault: TemplateError) {
    #expect(throws: fault) { try render(template) }
  }
}
