extension String {
  /// The text with every stretch of white space as one space, as a line of English has to be.
  var onOneLine: String {
    unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(separator: " ")
  }
}
