public import ArgumentParser

/// An argument that is one of a few names.
///
/// The argument parser works the names out itself, through the descriptions of values of any type; every run of the
/// command would wait for that.
public protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  /// The names.
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// None: the names speak for themselves.
  public static var allValueDescriptions: [String: String] { [:] }

  /// The name.
  public var defaultValueDescription: String { rawValue }
}
