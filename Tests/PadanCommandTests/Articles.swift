/// The texts that these tests annotate.
enum Articles {
  /// A short article with a title, a dateline, terms, a number, a date, a name and a credit.
  static let short = """
    Menlu AS Bahas Perisai Rudal di KTT NATO

    LISABON – Menteri luar negeri Amerika Serikat bertemu Sekretaris Jenderal NATO pada Jumat (19/11). \
    Keduanya membahas perisai rudal senilai Rp1,5 miliar.

    "Gencatan senjata harus dihormati," kata Raka Suryana kepada wartawan.

    (ab/cd)

    """

  /// Everything that moves offsets: characters of two, three and four bytes, combining marks, joiners,
  /// invisible characters, and both kinds of line end.
  static let tricky = """
    Perisai\u{A0}rudal “NATO” 😀 dan KTT\r
    \r
    “Pre\u{AD}siden” 👩‍👩‍👧 me\u{200B}nolak rudal-rudal — kata Menlu\u{2019}s e\u{301}lite 𝔸𝕊.\r
    Cafe\u{301} itu ﬁnal; pemerintah… tidak.\r
    \r
    ПВО 東京 ditandatangani pada 5 Mei 2024 pukul 19.00 WIB.
    """

  /// The same every time, but like no text a person would write.
  static let oddPieces = [
    "presiden", "Menlu", "AS", "KTT NATO", "rudal-rudal", "perisai rudal", "di", "mengerahkan", "Rp1,5",
    "miliar",
    "Kamis (15/3)", "Jakarta", "😀", "e\u{301}", "\u{AD}", "\u{200D}", "\u{FEFF}", "“", "”", "’", " ", " ",
    " ",
    "\u{A0}", "\n", "\n\n", "\r\n", "\t", ".", ",", "!", "?", "-", "–", "(", ")", "/", "\u{2028}", "𝔸", "ß",
    "İ", "ﬁ",
    "東京", "\u{0}", "\u{1B}[31m", "\\", "\"", "<b>", "&amp;", "|", "*", "_", "#",
  ]
}
