import PadanModel

/// What form a verb takes where it stands.
enum VerbForm { case finite, infinitive, gerund, base, participle }

/// Whom a verb agrees with.
struct Subject {
  var person = Person.third
  var isPlural = false
  /// The pronouns that stand for it.
  var pronoun = "it"
  var object = "it"
  var possessive = "its"
}

/// How far the transfer has got in a clause.
struct Clause {
  /// The form the next verb takes.
  var form = VerbForm.finite
  /// The form of the last verb, which a coordinated one takes too.
  var lastForm = VerbForm.finite
  /// The form of the verbs that are joined to the first of a series.
  var seriesForm: VerbForm?
  var subject: Subject?
  /// An auxiliary before the subject, which goes to its verb.
  var pendingModal: VerbGroup.Modal?
  /// The last verb.
  var verb: VerbGroup?
  /// Whether its verb is one of saying, so that a clause may follow.
  var isReporting = false
  /// Whether its verb says who said what stands before.
  var isAttribution = false
  /// Whether a conjunction opened it, so that the main clause may follow.
  var isSubordinate = false
  var isRelative = false
  /// Where the head of a relative clause begins, among the words, if a demonstrative fits there.
  var head: Int?
  /// Whether somebody said it, in the past.
  var isReported = false
  /// Whether it speaks of what may be, in the present tense.
  var isConditional = false
  /// Whether nothing but its subject has been written, so that a conjunction adds to it.
  var endsInSubject = false

  var hasVerb: Bool { verb != nil }
}
