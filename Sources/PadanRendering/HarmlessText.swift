extension Unicode.Scalar {
  /// What to show in place of this scalar so that it cannot steer whatever displays it.
  ///
  /// Tab, line feed and carriage return stay, as every output format has its own way with them.
  /// Other C0 controls become their control pictures; C1 controls, and the controls that embed,
  /// override or isolate a direction of writing, become U+FFFD.
  var harmless: Unicode.Scalar {
    switch value {
    case 0x09, 0x0A, 0x0D: self
    case 0x00..<0x20: Unicode.Scalar(0x2400 + value) ?? .replacement
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: .replacement
    default: self
    }
  }

  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Whether the scalar separates words or lines; the no-break space does not.
  var isBreakingSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension String {
  /// The text on one line and harmless: runs of white space become one space, none is left at the ends.
  package var onOneLine: String {
    var line = String.UnicodeScalarView()
    var hasGap = false
    for scalar in unicodeScalars {
      if scalar.isBreakingSpace {
        hasGap = !line.isEmpty
        continue
      }
      if hasGap { line.append(" ") }
      hasGap = false
      line.append(scalar.harmless)
    }
    return String(line)
  }
}
