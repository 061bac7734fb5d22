import Mustache

/// One of the embedded page templates with the head and the stylesheet that all pages share.
struct PageTemplate: Sendable {
  private let page: MustacheTemplate
  private let library: MustacheLibrary

  static let article = PageTemplate(PackageResources.article_mustache)
  static let index = PageTemplate(PackageResources.index_mustache)
  static let glossary = PageTemplate(PackageResources.glossary_mustache)

  private init(_ page: [UInt8]) {
    self.page = Self.parse(page)
    library = MustacheLibrary(templates: ["head": Self.parse(PackageResources.head_mustache)])
  }

  /// The page with the fields filled in, as UTF-8.
  func render(_ fields: PageFields) -> [UInt8] {
    var fields = fields
    fields.set("style", markup: String(decoding: PackageResources.style_css, as: UTF8.self))
    fields.set("styleHash", markup: String(decoding: PackageResources.style_css_sha256, as: UTF8.self))
    return Array(page.render(fields, library: library).utf8)
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
