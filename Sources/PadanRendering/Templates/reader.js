"use strict";

// What a script adds to the page: cards on terms, words that light their
// counterparts, switches that are remembered, and the glossary's ways out.

const article = document.querySelector("article");
const switches = document.querySelectorAll(".switches input");
const [firstUse, everyWord, inLine] = switches;
const narrow = matchMedia("(max-width: 46rem)");
const template = document.querySelector("#card").content.firstElementChild;

// MARK: Switches

const storageKey = `padan:${location.pathname}`;

/** Some browsers give pages from a disk no storage. */
function stored(use) {
  try { return use(localStorage); } catch { return null; }
}

/** Hands the words' renderings to the stylesheet, which can show them in the text. */
function prepareGlosses() {
  for (const word of article.querySelectorAll("[data-note]:not([data-gloss])")) {
    const gloss = document.querySelector(`#n${word.dataset.note} > .renderings > b`)?.textContent;
    if (gloss && gloss !== word.textContent) word.dataset.gloss = gloss;
  }
}

/** The stylesheet does the rest, by the classes of the page. */
function applySwitches() {
  if (inLine.checked) prepareGlosses();
  for (const box of switches) document.body.classList.toggle(box.id, box.checked);
}

function restoreSwitches() {
  const on = stored((storage) => storage.getItem(storageKey))?.split(" ") ?? [];
  for (const box of switches) box.checked = on.includes(box.id);
  applySwitches();
  document.querySelector(".switches").hidden = false;
}

function flipSwitch() {
  applySwitches();
  const on = [...switches].filter((box) => box.checked).map((box) => box.id);
  stored((storage) => storage.setItem(storageKey, on.join(" ")));
}

for (const box of switches) box.addEventListener("change", flipSwitch);
restoreSwitches();

// MARK: Counterparts

/** The element and those of the other column that it comes from or that come from it. */
function counterparts(element) {
  const pair = element.closest(".pair");
  const words = [...pair.querySelector(".source").children];
  if (element.dataset.from) return [element, ...element.dataset.from.split(" ").map((place) => words[place])];
  const place = String(words.indexOf(element));
  const english = pair.querySelectorAll(".gist > [data-from]");
  return [element, ...[...english].filter((each) => each.dataset.from.split(" ").includes(place))];
}

function light(target) {
  for (const lit of article.querySelectorAll(".lit")) lit.classList.remove("lit");
  const element = target?.closest?.(".source > *, .gist > [data-from]");
  if (element && article.contains(element)) for (const each of counterparts(element)) each.classList.add("lit");
}

article.addEventListener("pointerover", (event) => light(event.target));
article.addEventListener("pointerleave", () => light(document.activeElement));
article.addEventListener("focusin", (event) => light(event.target));
article.addEventListener("focusout", () => light(null));

// MARK: Cards

/** The open cards, the latest last: { piece, element, isPinned }. All but one are pinned. */
const cards = [];
let timer;
let isReturning = false;

const pieceAt = (target) => target?.closest?.("[data-note]");
const cardAt = (target) => cards.find((card) => card.element.contains(target));
const liveCard = () => cards.find((card) => !card.isPinned);

function after(delay, action) {
  clearTimeout(timer);
  timer = setTimeout(action, delay);
}

function element(name, attributes, ...children) {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(...children);
  return made;
}

/** What the card says: the note of the word, or that there is none. */
function contents(piece, note) {
  if (note.matches("li")) return [...note.cloneNode(true).children].filter((part) => !part.matches(".back"));
  return [element("p", { className: "head" }, element("b", { lang: "id" }, piece.textContent)), note.textContent];
}

function openCard(piece) {
  clearTimeout(timer);
  const open = cards.find((card) => card.piece === piece);
  if (open) return open;
  close(liveCard());
  const note = document.getElementById(`n${piece.dataset.note}`);
  const card = { piece, element: template.cloneNode(true), isPinned: false };
  card.element.className = `card ${note.className}`;
  card.element.ariaLabel = `Note on ${piece.textContent}`;
  card.element.tabIndex = -1;
  card.element.querySelector(".note").append(...contents(piece, note));
  card.element.querySelector("[data-do=choose]").hidden = !rowOf(piece);
  cards.push(card);
  document.body.append(card.element);
  put(card);
  refreshChoices();
  return card;
}

/** Puts the card below its word, or above where there is more room; on narrow screens the stylesheet does. */
function put({ piece, element }) {
  if (narrow.matches) return;
  const lines = piece.getClientRects();
  const last = lines[lines.length - 1];
  const room = document.documentElement.clientWidth - element.offsetWidth - 8;
  const isBelow = last.bottom + element.offsetHeight + 12 < innerHeight || lines[0].top < element.offsetHeight + 12;
  const top = isBelow ? last.bottom + 6 : lines[0].top - element.offsetHeight - 6;
  element.style.left = `${Math.max(8, Math.min(last.left - 12, room)) + scrollX}px`;
  element.style.top = `${top + scrollY}px`;
}

function close(card) {
  if (!card) return;
  const hadFocus = card.element.contains(document.activeElement);
  cards.splice(cards.indexOf(card), 1);
  card.element.remove();
  if (!hadFocus) return;
  isReturning = true;
  card.piece.focus({ preventScroll: true });
  isReturning = false;
}

function pin(card, isPinned) {
  card.isPinned = isPinned;
  card.element.classList.toggle("pinned", isPinned);
  card.element.querySelector("[data-do=pin]").ariaPressed = String(isPinned);
}

function closeSoon() {
  after(250, () => {
    const card = liveCard();
    if (card && !card.element.contains(document.activeElement)) close(card);
  });
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const piece = pieceAt(event.target);
  if (piece) after(piece.matches(".term") ? 120 : 400, () => openCard(piece));
  else if (cardAt(event.target)) clearTimeout(timer);
});

document.addEventListener("pointerout", (event) => {
  if (event.pointerType === "mouse" && (pieceAt(event.target) || cardAt(event.target))) closeSoon();
});

document.addEventListener("pointerdown", (event) => {
  if (!pieceAt(event.target) && !cardAt(event.target)) close(liveCard());
});

document.addEventListener("focusin", (event) => {
  const piece = pieceAt(event.target);
  if (piece && !isReturning) openCard(piece);
  else if (!cardAt(event.target)) close(liveCard());
});

document.addEventListener("click", (event) => {
  const piece = pieceAt(event.target);
  if (!piece || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const card = openCard(piece);
  if (event.pointerType === "touch" || narrow.matches) return;
  // A click that no pointer made comes from the keyboard, which goes on inside the card.
  if (event.detail === 0) {
    pin(card, true);
    card.element.focus();
  } else if (card.isPinned) {
    close(card);
  } else {
    pin(card, true);
  }
});

// MARK: Walking

const shownTerms = () => everyWord.checked ? "[data-note]" : firstUse.checked ? ".term:not(.again)" : ".term";

/** Goes to the next (1) or previous (-1) of the words, around the end if need be. */
function walk(from, selector, step) {
  const words = [...article.querySelectorAll(selector)];
  const side = step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const ahead = words.filter((word) => from.compareDocumentPosition(word) & side);
  const next = (ahead.length > 0 ? ahead : words).at(step > 0 ? 0 : -1);
  if (!next) return;
  close(liveCard());
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  const card = cards.find((each) => each.piece === next);
  if (card) put(card);
}

const keys = {
  n: (piece) => walk(piece, shownTerms(), 1),
  p: (piece) => walk(piece, shownTerms(), -1),
  u: (piece) => walk(piece, ".unknown", 1),
  Enter: (piece) => piece.click(),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && cards.length > 0) {
    clearTimeout(timer);
    return close(cards.at(-1));
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const card = cardAt(event.target);
  const piece = pieceAt(event.target) ?? card?.piece;
  if (!piece || !(event.key in keys) || (event.key === "Enter" && (card || piece.matches("a")))) return;
  event.preventDefault();
  keys[event.key](piece);
});

for (const word of article.querySelectorAll("span[data-note]")) word.tabIndex = -1;

// MARK: Glossary

const table = document.querySelector(".glossary table");
const rows = table ? [...table.tBodies[0].rows] : [];
const rowOf = (piece) => rows.find((row) => row.id === `g${piece.dataset.entry}`);
const choiceOf = (row) => row.querySelector("input");
const text = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

/** A segment's English line without what is said about it. */
function englishOf(segment) {
  const line = segment?.querySelector(".gist")?.cloneNode(true);
  line?.querySelector("small")?.remove();
  return text(line);
}

/** A line of the glossary as values. */
function entryOf(row) {
  const [term, english, domain, uses, first] = row.cells;
  return {
    term: text(term.querySelector("bdi")), expansion: text(term.querySelector("small")),
    gloss: text(english.querySelector("bdi")), note: text(english.querySelector("small")),
    domain: domain.querySelector("[data-code]")?.dataset.code ?? "",
    uses: text(uses), first: first.querySelector("a").hash.slice(1),
  };
}

/** The table of `--format tsv`. */
function glossaryTSV() {
  const lines = rows.map(entryOf).map((entry) => [entry.term, entry.gloss, entry.domain, entry.uses, entry.first]);
  return [["term", "gloss", "domain", "count", "first"], ...lines].map((line) => `${line.join("\t")}\n`).join("");
}

/** The notes of `--format anki`, of the chosen terms; of all, if none is chosen. */
function ankiNotes() {
  const chosen = rows.filter((row) => choiceOf(row).checked);
  const html = (value) => element("p", {}, value).innerHTML.replaceAll('"', "&quot;").replaceAll("'", "&#39;");
  const lines = (chosen.length > 0 ? chosen : rows).map(entryOf).map((entry) => {
    const segment = document.getElementById(entry.first);
    const sentence = [text(segment?.querySelector(".source")), englishOf(segment)];
    const back = [entry.gloss, entry.expansion, entry.note, ...sentence].filter(Boolean).map(html).join("<br>");
    return `${html(entry.term)}\t${back}\tpadan${entry.domain && ` ${entry.domain}`}\n`;
  });
  return `#separator:tab\n#html:true\n#columns:Front\tBack\tTags\n#tags column:3\n${lines.join("")}`;
}

async function copy(value, output) {
  try {
    await navigator.clipboard.writeText(value);
  } catch {
    const area = element("textarea", { value });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  output.textContent = "Copied.";
}

function download(value, name) {
  const link = element("a", { href: URL.createObjectURL(new Blob([value], { type: "text/tab-separated-values" })) });
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Brings the buttons in line with the chosen terms. */
function refreshChoices() {
  for (const card of cards) {
    const row = rowOf(card.piece);
    if (row) card.element.querySelector("[data-do=choose]").ariaPressed = String(choiceOf(row).checked);
  }
}

const all = (isChosen) => rows.every((row) => choiceOf(row).checked === isChosen);

const commands = {
  next: ({ card }) => keys.n(card.piece),
  previous: ({ card }) => keys.p(card.piece),
  close: ({ card }) => close(card),
  pin: ({ card }) => pin(card, !card.isPinned),
  copy: ({ card, output }) => copy(copied(card.piece), output),
  choose({ card }) {
    const box = choiceOf(rowOf(card.piece));
    box.checked = !box.checked;
    refreshChoices();
  },
  "copy-glossary": ({ output }) => copy(glossaryTSV(), output),
  "choose-all"() {
    const isChosen = !all(true);
    for (const row of rows) choiceOf(row).checked = isChosen;
    refreshChoices();
  },
  anki: () => download(ankiNotes(), `${document.body.dataset.document}.anki.txt`),
};

/** The term and its rendering, as two cells. */
function copied(piece) {
  const row = rowOf(piece);
  const note = document.getElementById(`n${piece.dataset.note}`);
  const [term, gloss] = row
    ? [entryOf(row).term, entryOf(row).gloss] : [text(piece), text(note.querySelector(".renderings > b"))];
  return gloss ? `${term}\t${gloss}` : term;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-do]");
  if (!button) return;
  commands[button.dataset.do]({ card: cardAt(button), output: button.parentElement.querySelector("output") });
});

function sortBy(column, heading) {
  const isDescending = heading.ariaSort === "ascending";
  for (const other of heading.parentElement.cells) other.ariaSort = null;
  heading.ariaSort = isDescending ? "descending" : "ascending";
  const order = new Intl.Collator("id", { numeric: true });
  const key = (row) => text(row.cells[column]);
  const sorted = rows.toSorted((a, b) => order.compare(key(a), key(b)));
  table.tBodies[0].append(...(isDescending ? sorted.reverse() : sorted));
}

function makeGlossaryWork() {
  [...table.tHead.rows[0].cells].forEach((heading, column) => {
    const button = element("button", { type: "button", onclick: () => sortBy(column, heading) });
    button.append(...heading.childNodes);
    heading.append(button);
  });
  table.tHead.rows[0].append(element("th", { scope: "col", className: "choice" }, "Anki"));
  for (const row of rows) {
    const box = element("input", { type: "checkbox", onchange: refreshChoices });
    box.ariaLabel = `Choose ${text(row.querySelector("bdi"))} for Anki`;
    row.append(element("td", { className: "choice" }, box));
  }
  document.querySelector(".glossary .tools").hidden = false;
}

if (table) makeGlossaryWork();

// Cards show the notes; the list is for those who want it whole.
const notes = document.querySelector(".notes details");
if (notes && !location.hash.startsWith("#n")) notes.open = false;
document.querySelector(".keys").hidden = false;
