import PadanFiles
import PadanRendering
import SystemPackage

/// The front page for people, `index.html`, and the pages after it where one would be too long.
struct IndexPages {
  /// More articles make a page that browsers are slow to show.
  static let articlesPerPage = 500

  private let articleCount: Int
  private let place: ReportPlace
  private var entries: [IndexEntry] = []
  private var page = 1
  private let writing = ParallelWriting()

  init(articleCount: Int, at place: ReportPlace) {
    self.articleCount = articleCount
    self.place = place
  }

  mutating func add(_ entry: IndexEntry) {
    entries.append(entry)
    if entries.count == Self.articlesPerPage, page < pageCount {
      write()
      entries = []
      page += 1
    }
  }

  /// Writes the last page and removes those that an earlier, longer index had.
  mutating func finish() throws(FileError) {
    write()
    try writing.finish()
    while try removePage(after: page) { page += 1 }
  }

  private var pageCount: Int { max(1, (articleCount + Self.articlesPerPage - 1) / Self.articlesPerPage) }

  /// A page takes long to fill, so that several are made at once.
  private func write() {
    let renderer = IndexRenderer(
      entries: entries, articleCount: articleCount, previousPage: name(of: page - 1),
      nextPage: name(of: page + 1))
    let path = place.path(.index, as: "html", page: page)
    writing.begin { [staging = place.staging] () throws(FileError) in
      try OutputFile.write(renderer.render(), to: path, staging: staging)
    }
  }

  private func name(of page: Int) -> String? {
    (1...pageCount).contains(page) ? place.plan.reportPath(.index, as: "html", page: page).string : nil
  }

  private func removePage(after page: Int) throws(FileError) -> Bool {
    let path = place.path(.index, as: "html", page: page + 1)
    guard try FileStatus.exists(path) else { return false }
    try OutputFile.remove(path)
    return true
  }
}
