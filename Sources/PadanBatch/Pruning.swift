import PadanFiles
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Removes the outputs of documents that are no longer among the inputs.
struct Pruning {
  private let manifest: Manifest
  private let plan: OutputPlan

  init(_ manifest: Manifest, _ plan: OutputPlan) {
    self.manifest = manifest
    self.plan = plan
  }

  /// Removes what did not come up in this run, files first; returns how many documents it was.
  func removeUnseen() throws -> Int {
    var count = 0
    try manifest.forEachEntry { (entry, isSeen) throws(FileError) in
      guard !isSeen, case .done(let document) = entry.outcome else { return }
      for output in document.outputs { try remove(output.path) }
      count += 1
    }
    try manifest.forgetUnseen(failuresOnly: false)
    return count
  }

  private func remove(_ path: FilePath) throws(FileError) {
    try OutputFile.remove(plan.location(of: path))
    // A directory that is not empty stays, and so do those above it.
    var directory = path.removingLastComponent()
    while !directory.isEmpty, plan.location(of: directory).withPlatformString({ rmdir($0) }) == 0 {
      directory.removeLastComponent()
    }
  }
}
