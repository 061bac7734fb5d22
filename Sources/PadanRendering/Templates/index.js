"use strict";

const box = document.querySelector("#filter");
const found = document.querySelector("#found");
const entries = [...document.querySelectorAll(".entry")].map(
  (element) => ({ element, text: plain(element.textContent) }));

/** The text as it is compared: small letters without their accents. */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Shows the articles that have every word of the box. */
function filter() {
  const words = plain(box.value).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const { element, text } of entries) {
    element.hidden = !words.every((word) => text.includes(word));
    count += element.hidden ? 0 : 1;
  }
  found.textContent = words.length === 0 ? "" : `${count} of ${entries.length}`;
}

box.closest(".filter").hidden = entries.length < 2;
box.addEventListener("input", filter);
filter();
