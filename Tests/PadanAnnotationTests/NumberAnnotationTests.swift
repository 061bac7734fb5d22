import PadanModel
import Testing

/// Numbers, money, dates and times that English writes otherwise.
@Suite struct NumberAnnotationTests {
  @Test(arguments: [
    ("thousands", "1.500", "1,500", AnnotationKind.number), ("millions", "1.250.000", "1,250,000", .number),
    ("decimals", "15,2", "15.2", .number), ("both", "1.250,75", "1,250.75", .number),
    ("scale", "200 juta", "200 million", .term), ("decimal with a scale", "2,5 miliar", "2.5 billion", .term),
    ("thousand", "3 ribu", "3 thousand", .term), ("trillion", "1,2 triliun", "1.2 trillion", .term),
    ("rupiah", "Rp1.500", "1,500 rupiah", .term),
    ("rupiah with a scale", "Rp1,5 miliar", "1.5 billion rupiah", .term),
    ("rupiah apart", "Rp 1,5 miliar", "1.5 billion rupiah", .term),
    ("rupiah with a stop", "Rp. 500 juta", "500 million rupiah", .term),
    ("dollars", "US$ 200 juta", "US$200 million", .term), ("dollars solid", "US$200", "US$200", .term),
    ("dollars by letters", "USD 30 juta", "US$30 million", .term), ("euros", "€5 juta", "€5 million", .term),
    ("day and month in figures", "15/3", "15 March", .date),
    ("with the year", "15/3/2012", "15 March 2012", .date),
    ("day and month", "12 Mei", "12 May", .date),
    ("day, month and year", "12 Mei 2011", "12 May 2011", .date),
    ("evening", "pukul 19.00", "7 p.m.", .date),
    ("zone", "pukul 19.00 WIB", "7 p.m. Western Indonesia Time (UTC+7)", .date),
    ("minutes", "pukul 09.30", "9:30 a.m.", .date), ("noon", "pukul 12.00", "noon", .date),
    ("midnight", "pukul 00.00", "midnight", .date), ("after midnight", "pukul 00.15", "12:15 a.m.", .date),
    ("hour alone", "jam 7", "7 o'clock", .date), ("hour in words", "pukul tujuh", "7 o'clock", .date),
    ("in the evening", "jam 7 malam", "7 p.m.", .date), ("at noon", "jam 12 siang", "noon", .date),
    ("late at night", "jam 1 malam", "1 a.m.", .date), ("early", "pukul 02.00 dini hari", "2 a.m.", .date),
    ("in the afternoon", "pukul tiga sore", "3 p.m.", .date),
    ("before noon", "pukul 11.00 siang", "11 a.m.", .date),
    ("half an hour before", "pukul setengah delapan", "7:30", .date),
    ("half past twelve", "jam setengah satu", "12:30", .date),
    ("span of time", "pukul 19.00-21.00 WIB", "7 p.m. to 9 p.m. Western Indonesia Time (UTC+7)", .date),
    ("span with spaces", "pukul 09.00 - 11.30", "9 a.m. to 11:30 a.m.", .date),
    ("zone alone", "07.15 WIB", "7:15 a.m. Western Indonesia Time (UTC+7)", .date),
    ("day, month and year in figures", "17-8-1945", "17 August 1945", .date),
    ("days", "15-17 Maret 2018", "15-17 March 2018", .date),
    ("leap day", "29/2", "29 February", .date),
    ("local time", "pukul 10.00 waktu setempat", "10 a.m. local time", .date),
    ("ordinal", "ke-65", "65th", .number), ("first", "ke-1", "1st", .number),
    ("eleventh", "ke-11", "11th", .number),
    ("twenty-second", "ke-22", "22nd", .number), ("third", "ke-103", "103rd", .number),
    ("decade", "1990-an", "1990s", .date), ("decade of a century", "tahun 60-an", "the 60s", .date),
    ("decade with its word", "tahun 1990-an", "the 1990s", .date),
    ("half a million", "setengah juta", "half a million", .number),
    ("two-thirds", "dua pertiga", "two-thirds", .number),
    ("three-quarters", "tiga perempat", "three-quarters", .number),
    ("range of decimals", "6,2-6,8", "6.2-6.8", .number),
    ("range with spaces", "1.500 - 2.000", "1,500-2,000", .number),
    ("range with a dash", "1.500–2.000", "1,500-2,000", .number),
    ("range of rupiah", "Rp1,2-1,5 triliun", "1.2-1.5 trillion rupiah", .term),
    ("without cents", "Rp 100.000,-", "100,000 rupiah", .term),
    ("area", "5x4", "5 x 4", .number), ("below zero", "minus 5", "minus 5", .number),
    ("speed", "60 km/jam", "60 km/h", .term), ("square", "100 km2", "100 sq km", .term),
    ("degrees", "37,5 °C", "37.5 °C", .term),
  ])
  func figures(name: String, written: String, english: String, kind: AnnotationKind) throws {
    let annotation = try #require(try annotated("Ia menyebut \(written) di sana.").annotation(of: written))
    #expect(annotation.gloss == english)
    #expect(annotation.glosses == [english])
    #expect(annotation.kind == kind)
  }

  @Test(arguments: [
    ("same in English", "12"), ("a year", "1998"), ("a version", "1.2.3"), ("a model", "F-16"),
    ("no date", "45/3"), ("no month", "15/13"), ("no such day", "31/4"), ("score", "2-1"),
    ("years", "2010-2014"),
    ("telephone", "0812-3456-7890"), ("telephone with the area", "(021) 5551234"),
    ("telephone solid", "08123456789"), ("number of a letter", "16/11/DKSP"), ("code", "007"),
    ("hours, not a clock", "24 jam 7 hari"), ("account", "1/2/3"),
  ])
  func figuresThatStand(name: String, written: String) throws {
    let document = try annotated("Ia menyebut \(written) di sana.")
    #expect(document.annotations.allSatisfy { $0.kind != .number && $0.kind != .date })
  }

  @Test(arguments: [("dua juta orang", "two million people"), ("lima belas orang", "fifteen people")])
  func numbersInWords(written: String, english: String) throws {
    #expect(try annotated("Sebanyak \(written) datang.").glosses(in: written) == english)
  }

  @Test func aRateKeepsItsUnitApart() throws {
    let document = try annotated("Beras naik menjadi Rp14.000/kg kemarin.")
    #expect(document.gloss(of: "Rp14.000") == "14,000 rupiah")
  }

  @Test func aDayBeforeItsDate() throws {
    let document = try annotated("Ia datang pada Kamis (15/3) pagi.")
    #expect(document.gloss(of: "Kamis") == "Thursday")
    #expect(document.annotation(of: "Kamis")?.kind == .date)
    #expect(document.gloss(of: "15/3") == "15 March")
  }

  @Test func measures() throws {
    let document = try annotated("Ruang itu 5x4 meter dan 1.500 kilometer persegi.")
    #expect(document.gloss(of: "1.500") == "1,500")
    #expect(document.gloss(of: "kilometer persegi")?.hasPrefix("square kilometre") ?? false)
  }
}
