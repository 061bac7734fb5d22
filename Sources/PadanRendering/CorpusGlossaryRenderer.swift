/// Writes the glossary of many articles as a page.
public struct CorpusGlossaryRenderer: Sendable {
  /// A line of the glossary.
  public struct Term: Sendable {
    let term: String
    let glosses: [String]
    let domain: String?
    let documents: Int
    let occurrences: Int
    let first: String

    /// Makes a line.
    ///
    /// - Parameters:
    ///   - glosses: the renderings, the most frequent first.
    ///   - first: what to call the document that has the term first.
    public init(
      term: String, glosses: [String], domain: String?, documents: Int, occurrences: Int, first: String
    ) {
      self.term = term
      self.glosses = glosses
      self.domain = domain
      self.documents = documents
      self.occurrences = occurrences
      self.first = first
    }
  }

  /// The terms to show, in order.
  public var terms: [Term]
  /// How many there are in all.
  public var termCount: Int
  /// English names of the domains by their code.
  public var domainNames: [String: String]

  /// Makes a renderer.
  public init(terms: [Term], termCount: Int, domainNames: [String: String]) {
    self.terms = terms
    self.termCount = termCount
    self.domainNames = domainNames
  }

  /// The page as UTF-8.
  public func render() -> [UInt8] {
    var fields = PageFields()
    fields.set("pageTitle", text: "Glossary")
    fields.set("termCount", text: termCount == 1 ? "1 term" : "\(termCount) terms")
    fields.set("shownCount", text: terms.count < termCount ? "\(terms.count)" : nil)
    fields.set("terms", rounds: terms.map(round))
    return PageTemplate.glossary.render(fields)
  }

  private func round(_ term: Term) -> PageFields {
    var fields = PageFields()
    fields.set("term", text: term.term)
    fields.set("gloss", text: term.glosses.first)
    let others = term.glosses.dropFirst().joined(separator: "; ")
    fields.set("others", text: others.isEmpty ? nil : others)
    fields.set("domain", text: term.domain.map { domainNames[$0] ?? $0 })
    fields.set("family", markup: DomainFamily(domain: term.domain).rawValue)
    fields.set("documents", text: String(term.documents))
    fields.set("occurrences", text: String(term.occurrences))
    fields.set("first", text: term.first)
    return fields
  }
}
