import PadanAnnotation
import PadanDictionaries
import PadanFiles
import PadanTermbase
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The file of the user's own terms that commands edit.
struct PersonalFile {
  let path: FilePath

  /// Finds the place in the user's configuration; the file need not be there yet.
  init() throws(DictionaryError) {
    guard let path = DictionaryOptions.userFolders.personalFile else {
      throw DictionaryError(.unreadable("no place for terms of your own; set HOME or XDG_CONFIG_HOME"))
    }
    self.path = path
  }

  /// What the file holds; nothing if it is not there.
  func read() throws(FileError) -> PersonalDictionary {
    do throws(FileError) {
      return PersonalDictionary(bytes: try InputFile.read(path))
    } catch {
      guard error.kind == .notFound else { throw error }
      return PersonalDictionary()
    }
  }

  /// Writes the file as a whole, and the folders above it where they are missing.
  func write(_ dictionary: PersonalDictionary) throws(FileError) {
    try OutputFile.makeDirectory(path.removingLastComponent())
    // Where the file is a link, as people keep their configuration elsewhere, what it leads to is replaced.
    let target = FilePath(URL(filePath: path.string).resolvingSymlinksInPath().path)
    try OutputFile.write(dictionary.bytes, to: target, durable: true)
  }
}

/// A row of a dictionary file for people to read.
struct ShownRow {
  private let cells: [String]

  init(_ row: String) {
    cells = row.split(separator: "\t", omittingEmptySubsequences: false).map {
      String($0).withControlsEscaped
    }
  }

  var term: String { cells[0] }

  /// `(noun) missile shield; missile defence shield`
  var meaning: String {
    let name = cells.count > 1 ? PartOfSpeech(rawValue: cells[1])?.fullName ?? cells[1] : ""
    return "(\(name)) \(cells.count > 2 ? cells[2] : "")"
  }

  /// The other cells: `domain=military`.
  var details: [String] { Array(cells.dropFirst(3)) }
}
