import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

@Suite struct AnkiRendererTests {
  @Test func `a note holds term, rendering, expansion, advice and the sentence of the first use`() {
    let lines = lines(of: .sampleArticle)
    #expect(
      lines.prefix(4) == ["#separator:tab", "#html:true", "#columns:Front\tBack\tTags", "#tags column:3"])
    #expect(lines.count == 4 + 4)
    #expect(
      lines[4]
        == "ktt nato\tNATO summit<br>KTT NATO bahas perisai rudal<br>NATO summit discusses missile shield"
        + "\tpadan diplomacy")
    #expect(
      lines[6].hasPrefix(
        "menlu\tforeign minister<br>menteri luar negeri<br>Before the United States: Secretary of State.<br>")
    )
  }

  @Test(arguments: HostileText.all)
  func `no text breaks out of its field`(hostile: HostileText) {
    let lines = lines(of: .filled(with: hostile.text))
    #expect(lines.count == 5)
    let fields = lines[4].split(separator: "\t", omittingEmptySubsequences: false)
    #expect(fields.count == 3)
    for field in fields {
      let tags = field.replacing("<br>", with: "")
      #expect(!tags.contains("<") && !tags.contains("\""))
    }
    // A tag each for the program and the domain.
    #expect(fields[2].split(separator: " ").count <= 2)
  }

  private func lines(of document: AnnotatedDocument) -> [String] {
    var text = String(decoding: AnkiRenderer().render(document), as: UTF8.self)
    #expect(text.unicodeScalars.last == "\n")
    text.unicodeScalars.removeLast()
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}
