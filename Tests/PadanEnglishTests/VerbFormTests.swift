import PadanEnglish
import Testing

@Suite struct VerbFormTests {
  /// Base, past, participle, gerund, third person.
  @Test(arguments: [
    ["deploy", "deployed", "deployed", "deploying", "deploys"],
    ["attack", "attacked", "attacked", "attacking", "attacks"],
    ["urge", "urged", "urged", "urging", "urges"], ["agree", "agreed", "agreed", "agreeing", "agrees"],
    ["die", "died", "died", "dying", "dies"], ["dye", "dyed", "dyed", "dyeing", "dyes"],
    ["deny", "denied", "denied", "denying", "denies"], ["play", "played", "played", "playing", "plays"],
    ["plan", "planned", "planned", "planning", "plans"], ["stop", "stopped", "stopped", "stopping", "stops"],
    ["quiz", "quizzed", "quizzed", "quizzing", "quizzes"], ["fix", "fixed", "fixed", "fixing", "fixes"],
    ["show", "showed", "shown", "showing", "shows"], ["pass", "passed", "passed", "passing", "passes"],
    ["launch", "launched", "launched", "launching", "launches"],
    ["veto", "vetoed", "vetoed", "vetoing", "vetoes"],
    ["visit", "visited", "visited", "visiting", "visits"],
    ["target", "targeted", "targeted", "targeting", "targets"],
    ["develop", "developed", "developed", "developing", "develops"],
    ["free", "freed", "freed", "freeing", "frees"],
    ["raid", "raided", "raided", "raiding", "raids"], ["need", "needed", "needed", "needing", "needs"],
  ])
  func regularSpelling(forms: [String]) throws { try expect(forms) }

  @Test(arguments: [
    ["be", "was", "been", "being", "is"], ["have", "had", "had", "having", "has"],
    ["do", "did", "done", "doing", "does"],
    ["go", "went", "gone", "going", "goes"], ["take", "took", "taken", "taking", "takes"],
    ["give", "gave", "given", "giving", "gives"], ["say", "said", "said", "saying", "says"],
    ["hold", "held", "held", "holding", "holds"], ["meet", "met", "met", "meeting", "meets"],
    ["shoot", "shot", "shot", "shooting", "shoots"], ["hit", "hit", "hit", "hitting", "hits"],
    ["put", "put", "put", "putting", "puts"], ["lie", "lay", "lain", "lying", "lies"],
    ["begin", "began", "begun", "beginning", "begins"],
    ["admit", "admitted", "admitted", "admitting", "admits"],
    ["occur", "occurred", "occurred", "occurring", "occurs"],
    ["refer", "referred", "referred", "referring", "refers"],
    ["equip", "equipped", "equipped", "equipping", "equips"],
    ["kidnap", "kidnapped", "kidnapped", "kidnapping", "kidnaps"],
    ["travel", "travelled", "travelled", "travelling", "travels"],
    ["cancel", "cancelled", "cancelled", "cancelling", "cancels"],
    ["control", "controlled", "controlled", "controlling", "controls"],
    ["panic", "panicked", "panicked", "panicking", "panics"],
    ["withdraw", "withdrew", "withdrawn", "withdrawing", "withdraws"],
    ["undergo", "underwent", "undergone", "undergoing", "undergoes"],
    ["overthrow", "overthrew", "overthrown", "overthrowing", "overthrows"],
  ])
  func irregularVerbs(forms: [String]) throws { try expect(forms) }

  @Test(arguments: [
    ["carry out", "carried out", "carried out", "carrying out", "carries out"],
    ["be willing", "was willing", "been willing", "being willing", "is willing"],
    ["take part in", "took part in", "taken part in", "taking part in", "takes part in"],
    ["hold talks", "held talks", "held talks", "holding talks", "holds talks"], ["", "", "", "", ""],
  ])
  func phrases(forms: [String]) throws { try expect(forms) }

  @Test(arguments: ["can", "must", "may", "will", "shall", "should"])
  func modalVerbsHaveNoS(verb: String) throws {
    #expect(try repositoryInflector().thirdPerson(verb) == verb)
  }

  @Test(arguments: [
    ("plain", "read", "reader"), ("e", "write", "writer"), ("doubled", "run", "runner"),
    ("doubled", "plan", "planner"),
    ("doubled by the table", "kidnap", "kidnapper"), ("consonant and y", "supply", "supplier"),
    ("consonant and y", "carry", "carrier"), ("vowel and y", "deploy", "deployer"), ("ee", "see", "seer"),
    ("phrase", "carry out", "carrier out"),
  ])
  func whoeverDoesIt(name: String, verb: String, agent: String) throws {
    #expect(try repositoryInflector().agent(verb) == agent)
  }

  private func expect(_ forms: [String]) throws {
    let inflector = try repositoryInflector()
    let base = forms[0]
    let made = [
      base, inflector.past(base), inflector.participle(base), inflector.gerund(base),
      inflector.thirdPerson(base),
    ]
    #expect(made == forms)
  }
}
