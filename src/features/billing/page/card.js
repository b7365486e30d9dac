// Speaks with the page that frames this one, of the same origin, by messages:
//   in:  {type: "card.submit"}            the form around it was confirmed
//        {type: "card.appearance", appearance}   light or dark, from now on
//   out: {type: "card.ready"}, {type: "card.size", height}, {type: "card.confirming"},
//        {type: "card.nonce", nonce, brand, last_four, expiry_month, expiry_year},
//        {type: "card.problem", code, message, field}
// Card data leaves this frame for the gateway alone.
"use strict";

const field = (name) => document.getElementById(name);
const form = field("card");
const confirmation = field("confirmation");
let challenge = null;

// The language and the appearance of the page around it: /gateway/test/card?language=de&appearance=dark
const asked = new URLSearchParams(window.location.search);
document.documentElement.dataset.appearance = asked.get("appearance") ?? "";

const translations = {
  de: {
    "Card number": "Kartennummer",
    "Expiration date": "Gültig bis",
    "Security code": "Prüfnummer",
    "MM/YY": "MM/JJ",
    "Your bank asks you to confirm this card. This is a simulation.":
      "Ihre Bank bittet Sie, diese Karte zu bestätigen. Dies ist eine Simulation.",
    Confirm: "Bestätigen",
    Refuse: "Ablehnen",
    "The card could not be checked. Try again.": "Die Karte konnte nicht geprüft werden. Versuchen Sie es noch einmal.",
  },
};
const language = asked.get("language") ?? "en";
const translated = (text) => translations[language]?.[text] ?? text;

const tell = (message) => window.parent.postMessage(message, window.location.origin);
const tellSize = () => tell({ type: "card.size", height: document.documentElement.scrollHeight });

function showProblem(problem) {
  const name = (problem.source?.pointer ?? "").slice(1).replace(/^expiry_.*/, "expiry");
  for (const input of form.querySelectorAll("input")) input.removeAttribute("aria-invalid");
  const input = name ? field(name) : null;
  if (input) {
    input.setAttribute("aria-invalid", "true");
    input.focus();
  }
  field("problem").textContent = problem.message;
  field("problem").hidden = false;
  tellSize();
  tell({ type: "card.problem", code: problem.code, message: problem.message, field: name });
}

async function send(path, body) {
  try {
    const response = await fetch(path, {
      method: "POST",
      credentials: "omit",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await response.json();
    if (!answer.success) return showProblem(answer.errors[0]);
    take(answer.result);
  } catch {
    showProblem({ code: 0, message: translated("The card could not be checked. Try again.") });
  }
}

function take(result) {
  field("problem").hidden = true;
  if (result.challenge) {
    challenge = result.challenge;
    form.hidden = true;
    confirmation.hidden = false;
    field("confirm").focus();
    tellSize();
    return tell({ type: "card.confirming" });
  }
  form.reset();
  show(form);
  tell({
    type: "card.nonce",
    nonce: result.nonce,
    brand: result.brand,
    last_four: result.last_four,
    expiry_month: result.expiry_month,
    expiry_year: result.expiry_year,
  });
}

function show(part) {
  form.hidden = part !== form;
  confirmation.hidden = part !== confirmation;
  tellSize();
}

// `4/30`, `04 / 2030`, `0430`: the month, then the year.
function readExpiry(text) {
  const [, month, year] = /^\s*(\d{1,2})\s*[/.\- ]?\s*(\d{2}|\d{4})\s*$/.exec(text) ?? [];
  return { month: Number(month ?? 0), year: year?.length === 2 ? 2000 + Number(year) : Number(year ?? 0) };
}

function submit() {
  const expiry = readExpiry(field("expiry").value);
  send("/gateway/test/cards", {
    number: field("number").value,
    expiry_month: expiry.month,
    expiry_year: expiry.year,
    security_code: field("security_code").value,
  });
}

function answer(isConfirmed) {
  show(form);
  send("/gateway/test/confirmations", { challenge, is_confirmed: isConfirmed });
}

window.addEventListener("message", (event) => {
  const isParent = event.source === window.parent && event.origin === window.location.origin;
  if (isParent && event.data?.type === "card.submit") submit();
  if (isParent && event.data?.type === "card.appearance") document.documentElement.dataset.appearance = event.data.appearance;
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
field("confirm").addEventListener("click", () => answer(true));
field("refuse").addEventListener("click", () => answer(false));

if (language in translations) document.documentElement.lang = language;
for (const element of document.querySelectorAll("[data-text]")) element.textContent = translated(element.textContent);
field("expiry").placeholder = translated(field("expiry").placeholder);
tell({ type: "card.ready" });
tellSize();
