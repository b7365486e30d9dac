// Speaks with the page that frames this one, of the same origin, by messages:
//   in:  {type: "card.submit"}            the form around it was confirmed
//   out: {type: "card.ready"}, {type: "card.size", height}, {type: "card.confirming"},
//        {type: "card.nonce", nonce, brand, last_four, expiry_month, expiry_year},
//        {type: "card.problem", code, message, field}
// Card data leaves this frame for the gateway alone.
"use strict";

const field = (name) => document.getElementById(name);
const form = field("card");
const confirmation = field("confirmation");
let challenge = null;

const tell = (message) => window.parent.postMessage(message, window.location.origin);
const tellSize = () => tell({ type: "card.size", height: document.documentElement.scrollHeight });

function showProblem(problem) {
  const name = (problem.source?.pointer ?? "").slice(1);
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
    showProblem({ code: 0, message: "The card could not be checked. Try again." });
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

function submit() {
  send("/gateway/test/cards", {
    number: field("number").value,
    expiry_month: Number.parseInt(field("expiry_month").value, 10) || 0,
    expiry_year: Number.parseInt(field("expiry_year").value, 10) || 0,
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
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  submit();
});
field("confirm").addEventListener("click", () => answer(true));
field("refuse").addEventListener("click", () => answer(false));
tell({ type: "card.ready" });
tellSize();
