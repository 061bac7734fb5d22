import PadanAlignment
import PadanModel
import PadanTranslation

/// Puts English from elsewhere in the place of articles' gists.
final class EnglishSource {
  private let translation: SuppliedTranslation?
  private let finder: RenderingFinder?
  /// The conversation with the translator; nil if there is none, or none any more.
  var session: TranslatorSession?
  /// Whether the translator failed.
  private(set) var hasFailed = false

  /// - Parameters:
  ///   - translation: of the one article that comes; nil if there is none.
  ///   - finder: what a translator's lines are tied to their segments by.
  init(translation: SuppliedTranslation? = nil, finder: RenderingFinder? = nil) {
    self.translation = translation
    self.finder = finder
  }

  /// The article with the English there is for it. A translator's fault is told on standard error, once.
  ///
  /// - Parameter isLast: whether no other article follows.
  func lay(beside article: AnnotatedDocument, isLast: Bool) async throws -> AnnotatedDocument {
    guard let session, let finder else { return try laySupplied(beside: article) }
    let (lines, fault) = try await session.translate(article, isLast: isLast)
    if let fault { fail("\(article.document.id.withControlsEscaped): \(fault)") }
    return try article.replacingEnglish(by: lines, finder: finder)
  }

  /// The article with the supplied translation, if there is one.
  func laySupplied(beside article: AnnotatedDocument) throws -> AnnotatedDocument {
    guard let translation else { return article }
    return Self.doubting(try translation.lay(beside: article))
  }

  /// The article; tells if so little of it has English that the texts hardly belong together.
  private static func doubting(_ article: AnnotatedDocument) -> AnnotatedDocument {
    let origins = article.segments.compactMap(\.english?.origin)
    let count = origins.count { $0 == .translation }
    if 2 * count < origins.count {
      let share = "\(count) of \(origins.count) segments"
      complain("the translation has lines for \(share) only; is it one of this article?")
    }
    return article
  }

  /// Tells that the translator failed; from now on gists are kept.
  func fail(_ message: String) {
    session = nil
    hasFailed = true
    complain(message)
  }
}
