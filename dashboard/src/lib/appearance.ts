import { remember, remembered } from "@/lib/storage";

export type Appearance = "light" | "dark" | "system";

const prefersDark = matchMedia("(prefers-color-scheme: dark)");

function show() {
  const chosen = remembered("appearance");
  const isDark = chosen === "dark" || (chosen !== "light" && prefersDark.matches);
  document.documentElement.dataset.mode = isDark ? "dark" : "light";
}

// public/theme.js does the same before the first paint.
export function setAppearance(appearance: Appearance) {
  remember("appearance", appearance);
  show();
}

export const shownMode = () => document.documentElement.dataset.mode ?? "light";

// Calls whenever what is shown has become lighter or darker, until the answer is called.
export function onShownMode(use: () => void) {
  const observer = new MutationObserver(use);
  observer.observe(document.documentElement, { attributeFilter: ["data-mode"] });
  return () => observer.disconnect();
}

export function followSystem() {
  prefersDark.addEventListener("change", show);
}
