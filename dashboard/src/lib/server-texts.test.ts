import { beforeAll, expect, test, vi } from "vitest";
import { setLanguage } from "@/lib/locale";
import { serverText } from "@/lib/server-texts";

const known = "The password is wrong.";
const quoting = "acme.com is somewhere else";

// All of a page that setting a language needs.
beforeAll(() => {
  vi.stubGlobal("document", { documentElement: {} });
});

test("what the server says is shown in the language that was set last", async () => {
  await setLanguage("de");
  expect(serverText(known)).toBe("Das Passwort ist falsch.");
  await setLanguage("en");
  expect(serverText(known)).toBe(known);
});

test("what a text quotes stands in its translation", async () => {
  await setLanguage("de");
  expect(serverText("A password has at least 12 characters.")).toBe("Ein Passwort hat mindestens 12 Zeichen.");
  expect(serverText("acme.com already exists")).toBe("acme.com gibt es schon");
  expect(serverText("Reads and changes: Turnstile.")).toBe("Liest und ändert: Turnstile.");
  expect(serverText("The card was declined: lost_card.")).toBe("Die Karte wurde abgelehnt: Sie ist als verloren gemeldet.");
  expect(serverText("Invalid request: 'type' must be one of full, partial.")).toBe("'type' muss eines von diesen sein: full, partial.");
});

test("a text that is not known stays as it is", async () => {
  await setLanguage("de");
  expect(serverText(quoting)).toBe(quoting);
  expect(serverText("constructor")).toBe("constructor");
});
