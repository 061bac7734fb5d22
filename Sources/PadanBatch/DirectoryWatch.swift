public import PadanFiles
import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Waits for changes in the directories of a batch's inputs, as the kernel tells of them (inotify(7)).
///
/// It does not say what has changed: a run that leaves alone what it has done finds out by itself, and
/// misses nothing if the kernel drops an event.
public final class DirectoryWatch {
  private let descriptor: Int32
  private let trees: [FileTree]

  /// No run begins before the inputs have been left alone for so long, since files arrive in pieces.
  private static let quiet = Duration.milliseconds(400)
  /// Where they never are, runs begin as often as this.
  private static let longest = Duration.seconds(5)
  /// How often to look whether the wait is still wanted.
  private static let step: Int32 = 100

  /// Begins to watch; what changes from now on is not missed.
  public init(_ inputs: BatchInputs) throws(FileError) {
    trees = inputs.trees
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw FileError(.refused(Errno(rawValue: errno)), path: "inotify") }
    try watchDirectories()
  }

  deinit { close(descriptor) }

  /// Watches the directories that are there now. One that is watched already stays so.
  private func watchDirectories() throws(FileError) {
    for tree in trees {
      for directory in try tree.directories() { try watch(directory) }
    }
  }

  private func watch(_ directory: FilePath) throws(FileError) {
    let events = UInt32(
      IN_CREATE | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB | IN_ONLYDIR)
    let number = directory.withPlatformString { inotify_add_watch(descriptor, $0, events) }
    // A directory may be gone by now, which is a change that its parent tells of.
    guard number < 0, errno != ENOENT, errno != ENOTDIR else { return }
    throw FileError(.refused(Errno(rawValue: errno)), path: directory.string)
  }

  /// Waits until something has changed and nothing changes any more.
  ///
  /// It blocks its thread.
  ///
  /// - Parameter isWanted: asked ten times a second whether to go on waiting.
  /// - Returns: false if the wait is no longer wanted.
  public func waitForChange(while isWanted: () -> Bool) throws(FileError) -> Bool {
    var first: ContinuousClock.Instant?
    var last = ContinuousClock.now
    while isWanted() {
      if hasEvents() {
        last = .now
        first = first ?? last
      }
      guard let first else { continue }
      let now = ContinuousClock.now
      guard now - last >= Self.quiet || now - first >= Self.longest else { continue }
      // New directories are watched before the run looks into them.
      try watchDirectories()
      return true
    }
    return false
  }

  /// Waits a moment for events and forgets them.
  private func hasEvents() -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&state, 1, Self.step) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while read(descriptor, &buffer, buffer.count) > 0 {}
    return true
  }
}
