import PadanAnnotation
import SystemPackage

/// The repository, found from this file.
private let repository = FilePath(#filePath).removingLastComponent().removingLastComponent()
  .removingLastComponent()

/// The folder of the repository's dictionaries.
let repositoryFolder = repository.appending("dictionaries")

/// The folder of example articles.
let examplesFolder = repository.appending("examples")

/// The repository's own dictionaries, loaded once for all tests of this target.
let repositoryDictionaries = Result { () throws -> Dictionaries in
  try Dictionaries(directory: repositoryFolder)
}
