import Foundation

/// A terminal that a command can be started on, and whose screen is read here.
final class Pseudoterminal {
  private let screen: FileHandle
  /// The end for the command.
  let device: FileHandle

  // Linux's control codes that Swift does not import.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// - Parameter columns: its width.
  init(columns: UInt16) throws {
    let control = try Self.open("/dev/ptmx")
    screen = FileHandle(fileDescriptor: control, closeOnDealloc: true)
    var isLocked: Int32 = 0
    try Self.check(ioctl(control, Self.setLock, &isLocked), "ioctl")
    var number: Int32 = 0
    try Self.check(ioctl(control, Self.getNumber, &number), "ioctl")
    let terminal = try Self.open("/dev/pts/\(number)")
    device = FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try Self.check(ioctl(terminal, UInt(TIOCSWINSZ), &size), "ioctl")
  }

  private static func open(_ path: String) throws -> Int32 {
    let descriptor = Foundation.open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try check(descriptor, "open")
    return descriptor
  }

  private static func check(_ result: Int32, _ call: String) throws {
    if result < 0 { throw CommandFailure.system(call: call, errno: errno) }
  }

  /// Closes the command's end here and reads until the command has closed it too.
  func readToEnd(within limit: Duration) throws -> String {
    try device.close()
    var text: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      var waiting = pollfd(fd: screen.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, Int32(limit / .milliseconds(1))) == 1 else {
        throw CommandFailure.stillRunning(after: limit)
      }
      let count = read(screen.fileDescriptor, &chunk, chunk.count)
      // Linux reports the end of a terminal as an input error.
      guard count > 0 else { return String(decoding: text, as: UTF8.self) }
      text += chunk[..<count]
    }
  }
}
