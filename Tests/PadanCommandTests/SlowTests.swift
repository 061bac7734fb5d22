import Foundation
import Testing

extension Trait where Self == ConditionTrait {
  /// What takes too long for every day: `make test-slow` sets the variable that enables it.
  static var slow: Self {
    .enabled(
      if: ProcessInfo.processInfo.environment["PADAN_SLOW_TESTS"] != nil,
      "skipped: a slow test, which PADAN_SLOW_TESTS=1 enables")
  }
}
