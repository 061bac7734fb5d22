import PadanModel
import PadanRendering
import PadanTestSupport
import Testing

/// What holds for the pages of all documents.
@Suite struct PageSafetyTests {
  private static var pages: [[UInt8]] {
    let bitext = Bitext(unit: .sentence, source: ["satu"], target: ["one"], links: [])
    return [
      HTMLRenderer().render(.sampleArticle), IndexRenderer(entries: []).render(),
      InterlinearPageRenderer(labels: [:]).render(.sampleArticle),
      BitextPageRenderer(title: "x").render(bitext),
    ]
  }

  @Test(arguments: pages)
  func `the content security policy allows the page's own style and script and nothing else`(
    bytes: [UInt8]
  ) throws {
    let page = try HTMLTree.read(bytes)
    let style = try hash(page, "style")
    let script = try page.all("script").isEmpty ? nil : hash(page, "script")
    let policy = page.all("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    let expected =
      "default-src 'none'; style-src '\(style)';\(script.map { " script-src '\($0)';" } ?? "")"
      + " base-uri 'none'; form-action 'none'"
    #expect(
      policy?.attributes["content"] == expected, "make hashes, after a change of a style or a script")
  }

  private func hash(_ page: HTMLElement, _ element: String) throws -> String {
    #expect(page.all(element).count == 1)
    return "sha256-" + base64(SHA256.digest(Array(try #require(page.all(element).first).text().utf8)))
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (String(repeating: "a", count: 119), "MeulHDE6XAgiat8Y1KNZz9/Y0ugWsT9K+VL36mWE3Ps="),
  ])
  func `the tests' own hash is right`(text: String, expected: String) {
    #expect(base64(SHA256.digest(Array(text.utf8))) == expected)
  }

  @Test(arguments: pages)
  func `a page loads nothing, and runs nothing but its script`(bytes: [UInt8]) throws {
    let page = try HTMLTree.read(bytes)
    let style = try #require(page.all("style").first).text()
    for loading in ["url(", "@import", "src(", "http:", "https:", "<"] { #expect(!style.contains(loading)) }
    for script in page.all("script").map({ $0.text() }) {
      for loading in ["fetch(", "import(", "XMLHttpRequest", "http:", "https:", "eval(", "innerHTML ="] {
        #expect(!script.contains(loading))
      }
    }
    for element in page.all {
      #expect(!["link", "img", "iframe", "object", "base", "form"].contains(element.name))
      for attribute in element.attributes.keys { #expect(!attribute.hasPrefix("on") && attribute != "style") }
      #expect(element.attributes["src"] == nil)
    }
  }

  @Test func `source and English are told apart by language`() throws {
    let page = try HTMLTree.read(HTMLRenderer().render(.sampleArticle))
    #expect(page.attributes["lang"] == "en")
    for element in page.all where element.hasClass("source") && element.attributes["dir"] != nil {
      #expect(element.attributes["lang"] == "id")
    }
    for element in page.all("p", class: "gist") { #expect(element.attributes["lang"] == "en") }
  }

  @Test func `links lead to places on the page, and no place has two names`() throws {
    let page = try HTMLTree.read(HTMLRenderer().render(.sampleArticle))
    let ids = page.all.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    for element in page.all {
      let targets = [element.attributes["aria-describedby"], element.attributes["aria-labelledby"]].compactMap
      { $0 }
      let link = element.attributes["href"].map { String($0.dropFirst()) }
      for target in targets + [link].compactMap({ $0 }) { #expect(ids.contains(target)) }
    }
  }

  @Test(arguments: HostileText.all)
  func `no text changes the structure of an article's page`(hostile: HostileText) throws {
    let page = try HTMLTree.read(HTMLRenderer().render(.filled(with: hostile.text)))
    let harmless = try HTMLTree.read(HTMLRenderer().render(.filled(with: "x")))
    #expect(structure(page) == structure(harmless))
  }

  @Test(arguments: HostileText.all)
  func `no text changes the structure of the front page`(hostile: HostileText) throws {
    let page = try HTMLTree.read(index(.filled(with: hostile.text), path: hostile.text))
    let harmless = try HTMLTree.read(index(.filled(with: "x"), path: "x"))
    #expect(structure(page) == structure(harmless))
  }

  @Test(arguments: HostileText.all)
  func `the text is there, but for what would steer its display`(hostile: HostileText) throws {
    let page = try HTMLTree.read(HTMLRenderer().render(.filled(with: hostile.text)))
    let shown = String(String.UnicodeScalarView(hostile.text.unicodeScalars.map(shown)))
    #expect(page.all("h1").map { $0.text(without: "note") } == [shown])
    #expect(page.all("title").map { $0.text() } == [shown])
    for scalar in page.text().unicodeScalars { #expect(self.shown(scalar) == scalar) }
  }

  @Test(arguments: [
    ("berita/satu.html", "berita/satu.html"), ("a b.html", "a%20b.html"), ("50%.html", "50%25.html"),
    ("a#b?c.html", "a%23b%3Fc.html"), ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ("//example.org/x", "example.org/x"), ("é.html", "%C3%A9.html"),
  ])
  func `a path becomes a link to a file`(path: String, link: String) throws {
    let page = try HTMLTree.read(index(.sampleArticle, path: path))
    #expect(page.all("h2").first?.all("a").first?.attributes["href"] == link)
    #expect(page.all("div", class: "pair").first?.all("a").first?.attributes["href"] == "\(link)#s3")
  }

  private func index(_ document: AnnotatedDocument, path: String) -> [UInt8] {
    IndexRenderer(entries: [IndexEntry(document, path: path)]).render()
  }

  /// Element names with their depth and the attributes that the text does not fill.
  private func structure(_ element: HTMLElement, depth: Int = 0) -> [String] {
    let line =
      "\(depth) \(element.name) \(element.attributes.keys.sorted()) \(element.attributes["class"] ?? "")"
    return [line] + element.children.compactMap(\.element).flatMap { structure($0, depth: depth + 1) }
  }

  /// What the pages show in place of a scalar.
  private func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0D: "\n"
    case 0x09, 0x0A: scalar
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? scalar
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
