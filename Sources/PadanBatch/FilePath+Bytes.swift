import SystemPackage

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension FilePath {
  /// The path as the file system has it: bytes, perhaps not valid UTF-8.
  var bytes: [UInt8] {
    withPlatformString { characters in
      UnsafeBufferPointer(start: characters, count: strlen(characters)).map { UInt8(bitPattern: $0) }
    }
  }

  init(bytes: [UInt8]) {
    self.init(platformString: (bytes + [0]).map { CInterop.PlatformChar(bitPattern: $0) })
  }

  /// The names that the path is made of, this directory (`.`) left out.
  var steps: [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "/")).map(Array.init).filter { $0 != [UInt8(ascii: ".")] }
  }
}
