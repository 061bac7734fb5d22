import PadanAnnotation
import PadanEnglish
import SystemPackage

/// The repository's own dictionaries, loaded once for all tests of this target.
let repositoryDictionaries = Result { () throws -> Dictionaries in
  let root = FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
  return try Dictionaries(directory: root.appending("dictionaries"))
}

/// The inflector of the repository's dictionaries.
func repositoryInflector() throws -> Inflector { try repositoryDictionaries.get().inflector }
