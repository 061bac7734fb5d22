let rowCases: [LintCase] = [
  LintCase("nothing", ""),
  LintCase("good rows", "# ships\n\nkapal\tn\tship; vessel\nkapal selam\tn\tsubmarine\tclass=weapon\n"),
  LintCase("carriage returns are no fault", "kapal\tn\tship\r\nlaut\tn\tsea\r\n"),
  LintCase("one cell", "kapal\n", ("1:6 error", "at least three cells")),
  LintCase("two cells", "kapal\tn\n", ("1:8 error", "at least three cells")),
  LintCase("spaces for tabs", "kapal n ship\n", ("1:13 error", "at least three cells")),
  LintCase("empty term", "\tn\tship\n", ("1:1 error", "term is empty")),
  LintCase(
    "spaces around the term", " kapal \tn\tship\n", ("1:1 error", "space at the start"),
    ("1:7 error", "space at the end")),
  LintCase("two spaces in the term", "kapal  selam\tn\tsubmarine\n", ("1:7 error", "two spaces")),
  LintCase(
    "unknown part of speech", "kapal\tnoun\tship\n",
    ("1:7 error", "'noun'; write one of n, v, adj, adv, name, pron")),
  LintCase("columns count bytes", "é\tnoun\tship\n", ("1:4 error", "part of speech")),
  LintCase(
    "tab at the end", "kapal\tn\tship\t\nlaut\tn\tsea\t\r\n", ("1:13 error", "tab at the end"),
    ("2:11 error", "tab at the end")),
  LintCase("empty cell inside", "kapal\tn\tship\t\tclass=weapon\n", ("1:14 error", "empty cell")),
]

let glossCases: [LintCase] = [
  LintCase("no gloss", "kapal\tn\t\tclass=weapon\n", ("1:9 error", "empty gloss")),
  LintCase("empty gloss between", "kapal\tn\tship; ; vessel\n", ("1:14 error", "empty gloss")),
  LintCase("semicolon at the end", "kapal\tn\tship;\n", ("1:14 error", "empty gloss")),
  LintCase(
    "repeated gloss", "kapal\tn\tship; boat; ship\n", ("1:21 error", "the gloss 'ship' twice")),
  LintCase("parenthesis", "kapal\tn\tship (big)\n", ("1:14 warning", "'(' in a gloss")),
  LintCase("bracket", "kapal\tn\tship [big]\n", ("1:14 warning", "'[' in a gloss")),
  LintCase("slash", "kapal\tn\tship/boat\n", ("1:13 warning", "'/' in a gloss")),
  LintCase("comma", "kapal\tn\tship, boat\n", ("1:13 warning", "',' in a gloss")),
  LintCase(
    "verb with to", "berlayar\tv\tsail; to set sail\n", ("1:18 error", "leave out 'to'")),
  LintCase("noun with to", "terpidana mati\tn\tto be hanged\n"),
  LintCase("verb that begins with to", "menoleransi\tv\ttolerate\n"),
  LintCase("noun with a", "kapal\tn\ta ship\n", ("1:9 warning", "without its article")),
  LintCase("noun with an", "jangkar\tn\tan anchor\n", ("1:11 warning", "without its article")),
  LintCase("noun with the", "laut\tn\tsea; the sea\n", ("1:13 warning", "without its article")),
  LintCase("name with the", "Laut Merah\tname\tthe Red Sea\n"),
  LintCase("noun that begins with a", "hewan\tn\tanimal; theropod\n"),
  LintCase(
    "five glosses", "kapal\tn\tship; boat; vessel; craft; tub\n", ("1:36 warning", "5 glosses")),
  LintCase("four glosses", "kapal\tn\tship; boat; vessel; craft\n"),
  LintCase("no space after the semicolon", "kapal\tn\tship;boat\n", ("1:13 warning", "write '; '")),
  LintCase("space before the semicolon", "kapal\tn\tship ; boat\n", ("1:14 warning", "write '; '")),
  LintCase("two spaces in a gloss", "kapal\tn\twar  ship\n", ("1:13 error", "two spaces")),
]

let optionalCellCases: [LintCase] = [
  LintCase(
    "all keys",
    "BIN\tname\tState Intelligence Agency\tvar=Bin\tfull=badan intelijen negara\tdomain=law"
      + "\tclass=organisation\tadj=BIN\tpeople=spies\tcapital=Jakarta\tarticle=the\twhen=next:@state"
      + "\tgap=2\troot=bin\tregister=formal\tstatus=admitted\tconcept=bin\tnote=Reports to the president.\n"),
  LintCase(
    "a gloss in a cell of its own", "kapal\tn\tship\tvessel\n", ("1:14 error", "'vessel' is not key=value")),
  LintCase(
    "misspelled key", "kapal\tn\tship\tclas=weapon\n", ("1:14 error", "'clas'; did you mean 'class'?")),
  LintCase("swapped letters", "kapal\tn\tship\tntoe=Big.\n", ("1:14 error", "did you mean 'note'?")),
  LintCase(
    "key like no other", "kapal\tn\tship\tsound=x\n", ("1:14 error", "the keys are var, full, domain")),
  LintCase("key in capitals", "kapal\tn\tship\tNOTE=Big.\n", ("1:14 error", "unknown key 'NOTE'")),
  LintCase(
    "repeated key", "kapal\tn\tship\tnote=Big.\tnote=Grey.\n", ("1:24 error", "has 'note' twice")),
  LintCase(
    "empty values", "Suriah\tname\tSyria\tadj=\tcapital=\tnote=\n", ("1:23 error", "'adj=' has no value"),
    ("1:32 error", "'capital=' has no value"), ("1:38 error", "'note=' has no value")),
  LintCase("space after the sign", "kapal\tn\tship\tnote= Big.\n", ("1:19 error", "space after 'note='")),
  LintCase(
    "unknown class", "kapal\tn\tship\tclass=wepon\n", ("1:20 error", "class 'wepon'; did you mean 'weapon'?")),
  LintCase(
    "unknown domain", "kapal\tn\tship\tdomain=sea\n",
    ("1:21 error", "domain 'sea'; the domains are general, law, military")),
  LintCase("unknown register", "kapal\tn\tship\tregister=slang\n", ("1:23 error", "register 'slang'")),
  LintCase("unknown status", "kapal\tn\tship\tstatus=depricated\n", ("1:21 error", "'deprecated'?")),
  LintCase("unknown article", "Laut Hitam\tname\tBlack Sea\tarticle=a\n", ("1:35 error", "article 'a'")),
  LintCase("gap in words", "naik kapal\tv\tboard\tgap=two\n", ("1:24 error", "'two' is not a number")),
  LintCase("negative gap", "naik kapal\tv\tboard\tgap=-1\n", ("1:24 error", "'-1' is not a number")),
  LintCase("empty variant", "kapal\tn\tship\tvar=kapel; ; kapol\n", ("1:24 error", "empty item")),
]

let conditionCases: [LintCase] = [
  LintCase(
    "good condition", "bisa\tn\tvenom\twhen=prev:racun|ular & !next:@name & doc:law & case:lower\n"),
  LintCase("no colon", "bisa\tn\tvenom\twhen=prev\n", ("1:19 error", "has no ':'")),
  LintCase("nowhere", "bisa\tn\tvenom\twhen=behind:ular\n", ("1:19 error", "the places are next, prev")),
  LintCase("no value", "bisa\tn\tvenom\twhen=prev:\n", ("1:19 error", "no value after the colon")),
  LintCase("second clause", "bisa\tn\tvenom\twhen=prev:ular & next\n", ("1:31 error", "'next' has no ':'")),
  LintCase("clause missing", "bisa\tn\tvenom\twhen=prev:ular &\n", ("1:30 error", "has no ':'")),
  LintCase(
    "two bad clauses", "bisa\tn\tvenom\twhen=prev & next\n", ("1:19 error", "'prev'"),
    ("1:26 error", "'next'")),
  LintCase(
    "part of speech, date, money", "bisa\tn\tvenom\twhen=prev:@n|@v & next:@date|@time|@currency\n"),
  LintCase(
    "class nobody has", "bisa\tn\tvenom\twhen=prev:ular|@pesron\n",
    ("1:29 error", "class '@pesron'; did you mean 'person'?")),
  LintCase("empty alternative", "bisa\tn\tvenom\twhen=prev:ular||racun\n", ("1:29 error", "empty value")),
  LintCase("letter case nobody knows", "bisa\tn\tvenom\twhen=case:capital\n", ("1:24 error", "letter case")),
  LintCase("domain nobody has", "bisa\tn\tvenom\twhen=doc:zoology\n", ("1:23 error", "domain 'zoology'")),
]

let fileCases: [LintCase] = [
  LintCase("defaults", "#! domain=law\nhakim\tn\tjudge\n"),
  LintCase(
    "default domain nobody knows", "#! domain=militery\nletnan\tn\tlieutenant\n",
    ("1:1 error", "did you mean 'military'?")),
  LintCase("default of another key", "#! class=person\nhakim\tn\tjudge\n", ("1:1 error", "'#! domain=…'")),
  LintCase("late default", "hakim\tn\tjudge\n#! domain=law\n", ("2:1 warning", "above the rows")),
  LintCase("no final newline", "hakim\tn\tjudge", ("1:14 warning", "no line end")),
  LintCase("no final newline after others", "#\nhakim\tn\tjudge", ("2:14 warning", "no line end")),
  LintCase("byte order mark", "\u{FEFF}hakim\tnoun\tjudge\n", ("1:7 error", "part of speech")),
  LintCase("control character", "hakim\tn\tjud\u{7}ge\n", ("1:12 error", "control character U+0007")),
  LintCase("control character in a comment", "# a\u{1B}\n", ("1:4 error", "control character U+001B")),
  LintCase("C1 control character", "hakim\tn\té\u{85}\n", ("1:11 error", "control character U+0085")),
  LintCase("soft hyphen", "ha\u{AD}kim\tn\tjudge\n", ("1:3 error", "invisible character U+00AD")),
  LintCase("no-break space", "hakim\u{A0}agung\tn\tjudge\n", ("1:6 error", "special space U+00A0")),
  LintCase("zero-width space", "hakim\u{200B}\tn\tjudge\n", ("1:6 error", "invisible character U+200B")),
  LintCase("longest line", "a\tn\tb\tnote=" + String(repeating: "x", count: 4085) + "\n"),
  LintCase(
    "line too long", "a\tn\tb\tnote=" + String(repeating: "x", count: 4086) + "\n",
    ("1:4097 error", "has 4097 bytes; the limit is 4096")),
  LintCase(
    "not sorted", "hakim\tn\tjudge\nadat\tn\tcustom\nAceh\tname\tAceh\n",
    ("2:1 warning", "'adat' stands after 'hakim'; sort")),
  LintCase("capitals first", "Aceh\tname\tAceh\nadat\tn\tcustom\n"),
]

let repetitionCases: [LintCase] = [
  LintCase(
    "same term, same part of speech", "kapal\tn\tship\n\nkapal\tn\tvessel\n",
    ("3:1 error", "'kapal', noun, stands already on line 1; merge the two rows")),
  LintCase("same term, other part of speech", "bisa\taux\tcan\nbisa\tn\tvenom\n"),
  LintCase("same term under a condition", "bulan\tn\tmonth\nbulan\tn\tmoon\twhen=near:bumi\n"),
  LintCase("same term in capitals", "AS\tname\tUS\tfull=Amerika Serikat\nas\tn\taxle\n"),
  LintCase(
    "variant that has a row", "pangkas\tn\tcut\tvar=potong; pancung\npotong\tn\tcut\n",
    ("1:19 warning", "'potong' has a row with the same glosses at terms/test.tsv:2")),
  LintCase("variant that means more", "pangkas\tn\tcut\tvar=potong\npotong\tn\tslice\n"),
  LintCase("variant of itself", "skuad\tn\tsquad\tvar=skuat; skuad\n", ("1:26 warning", "the term itself")),
  LintCase(
    "variants of each other", "skuad\tn\tsquad; team\tvar=skuat\nskuat\tn\tsquad\tvar=skuad\n",
    ("1:25 warning", "'skuat' has 'skuad' as its variant at terms/test.tsv:2"),
    ("2:19 warning", "'skuad' has 'skuat' as its variant at terms/test.tsv:1")),
  LintCase(
    "variants of each other, same glosses", "skuad\tn\tsquad\tvar=skuat\nskuat\tn\tsquad\tvar=skuad\n",
    ("1:19 warning", "as its variant"), ("2:19 warning", "as its variant")),
  LintCase("variant with variants", "skuad\tn\tsquad\tvar=skuat\nskuat\tn\tteam\tvar=skwad\n"),
  LintCase("variant in capitals", "Skuad\tn\tsquad\tvar=skuad\n"),
]

let styleCases: [LintCase] = [
  LintCase(
    "bracket left open", "kapal\tn\tship\tnote=A ship (or boat.\n", ("1:26 warning", "'(' is not closed")),
  LintCase(
    "bracket never opened", "kapal\tn\tship\tnote=A ship] or boat.\n", ("1:25 warning", "closes nothing")),
  LintCase(
    "brackets crossed", "kapal\tn\tship\tnote=(a [b) c].\n", ("1:19 warning", "'(' is not closed"),
    ("1:24 warning", "')' closes nothing")),
  LintCase("bracket in the term", "kapal (api\tn\tsteamer\n", ("1:7 warning", "'(' is not closed")),
  LintCase(
    "bracket in the expansion", "MK\tn\tcourt\tfull=Mahkamah (Konstitusi\n", ("1:26 warning", "not closed")),
  LintCase(
    "quotation mark left open", "kapal\tn\tship\tnote=Not \"boat.\n", ("1:23 warning", "'\"' is not closed")),
  LintCase("curly quotation mark left open", "kapal\tn\tship\tnote=é “boat.\n", ("1:22 warning", "'“'")),
  LintCase("pairs", "kapal\tn\tship\tnote=“Ship” (not [a] \"boat\"), the crew's.\n"),
  LintCase("marks as words of a condition", "kata\tv\tsay\twhen=prev:,|\"|”\tnote=Speech.\n"),
  LintCase("abbreviation alone", "MK\tname\tConstitutional Court\n", ("1:1 warning", "'MK' has no full=")),
  LintCase(
    "abbreviation with digits", "MI5\tname\tMI5\n", ("1:1 warning", "or 'Mi5' if it stands for nothing")),
  LintCase("abbreviation and expansion", "MK\tname\tConstitutional Court\tfull=Mahkamah Konstitusi\n"),
  LintCase("one capital", "G20\tname\tG20\nX\tname\tX\n"),
  LintCase("blend", "Kapolri\tn\tNational Police chief\n"),
  LintCase("abbreviations in a term of several words", "KTT G-20\tname\tG20 summit\n"),
  LintCase("English abbreviation", "CEO\tn\tCEO\tregister=foreign\n"),
  LintCase(
    "American gloss", "pertahanan\tn\tdefence; defense\n", ("1:23 warning", "American; write 'defence'")),
  LintCase(
    "American words in a gloss", "pusat\tn\tlabor-center\n", ("1:9 warning", "'labour'"),
    ("1:15 warning", "'centre'")),
  LintCase(
    "American endings", "menata\tv\torganize; analyze\n", ("1:10 warning", "'organise'"),
    ("1:20 warning", "'analyse'")),
  LintCase("word that only looks like an American one", "hadiah\tn\tprize; undersized prize\n"),
  LintCase("proper name", "Kemhan AS\tname\tDepartment of Defense\n"),
  LintCase("American note", "pusat\tn\tcentre\tnote=In America also center.\n"),
  LintCase("English left in English", "color\tn\tcolor\tregister=foreign\n"),
]
