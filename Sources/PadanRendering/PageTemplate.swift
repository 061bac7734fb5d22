import Mustache

/// One of the embedded page templates with the head and the stylesheet that all pages share.
struct PageTemplate: Sendable {
  private let page: MustacheTemplate
  private let script: Script?

  /// The parts that the page is put together from.
  private let parts: MustacheLibrary

  /// A script of the pages and the hash that their content security policy allows it by.
  private struct Script {
    let code: String
    let hash: String

    init(_ code: [UInt8], hash: [UInt8]) {
      self.code = String(decoding: code, as: UTF8.self)
      self.hash = String(decoding: hash, as: UTF8.self)
    }
  }

  // In parts, because the engine takes time with the square of a template's length to read it.
  static let article = PageTemplate(
    PackageResources.article_mustache,
    parts: [
      "headline": PackageResources.article_headline_mustache,
      "summary": PackageResources.article_summary_mustache,
      "glossary": PackageResources.article_glossary_mustache,
      "unknown": PackageResources.article_unknown_mustache,
      "footer": PackageResources.article_footer_mustache,
    ],
    script: Script(PackageResources.reader_js, hash: PackageResources.reader_js_sha256))
  static let index = PageTemplate(
    PackageResources.index_mustache,
    script: Script(PackageResources.index_js, hash: PackageResources.index_js_sha256))
  static let glossary = PageTemplate(PackageResources.glossary_mustache)
  static let bitext = PageTemplate(PackageResources.bitext_mustache)
  static let interlinear = PageTemplate(PackageResources.interlinear_mustache)

  private static let style = String(decoding: PackageResources.style_css, as: UTF8.self)
  private static let card = String(decoding: PackageResources.card_html, as: UTF8.self)
  private static let styleHash = String(decoding: PackageResources.style_css_sha256, as: UTF8.self)

  private init(_ page: [UInt8], parts: [String: [UInt8]] = [:], script: Script? = nil) {
    self.page = Self.parse(page)
    self.parts = MustacheLibrary(
      templates: parts.merging(["head": PackageResources.head_mustache]) { part, _ in part }
        .mapValues(Self.parse))
    self.script = script
  }

  /// The page with the fields filled in, as UTF-8.
  func render(_ fields: PageFields) -> [UInt8] {
    var fields = fields
    fields.set("style", markup: Self.style)
    fields.set("styleHash", markup: Self.styleHash)
    if let script {
      fields.set("script", markup: script.code)
      fields.set("scriptHash", markup: script.hash)
      fields.set("card", markup: Self.card)
    }
    return Array(page.render(fields, library: parts).utf8)
  }

  /// The templates are part of the program: one that does not parse is a fault of the build.
  private static func parse(_ bytes: [UInt8]) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("an embedded template does not parse: \(error)")
    }
  }
}
