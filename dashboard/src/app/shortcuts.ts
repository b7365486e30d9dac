import { msg } from "@lingui/core/macro";
import { useParams, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useSession } from "@/api/session";

// Keys that lead somewhere, alone or after `g`. `$account` stands for the account that is open.
export const goKeys = [
  { key: "a", path: "/accounts", label: msg`Accounts` },
  { key: "h", path: "/$account/home", label: msg`Account Home` },
  { key: "w", path: "/$account/websites", label: msg`Websites` },
  { key: "m", path: "/$account/members", label: msg`Members` },
  { key: "b", path: "/$account/billing", label: msg`Billing` },
  { key: "l", path: "/$account/audit-log", label: msg`Audit Log` },
  { key: "c", path: "/$account/configurations", label: msg`Configurations` },
  { key: "p", path: "/profile/preferences", label: msg`My Profile` },
];

const secondKeyMs = 1500;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.tagName));
}

const isLayerOpen = () => document.querySelector("[role=dialog], [role=menu], [role=listbox], dialog[open]") !== null;

// The search of the page, and what it is there to make.
const searchField = () => document.querySelector<HTMLElement>("#main input[type=search]");
const createControl = () => document.querySelector<HTMLElement>("#main [data-page-actions] [data-variant=primary]");

// One key of a letter, for those who have not switched it off (WCAG 2.1.4).
export function useShortcuts() {
  const router = useRouter();
  const isOn = useSession().preferences.has_shortcuts;
  const { account } = useParams({ strict: false });
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    let goUntil = 0;
    const go = (key: string): boolean => {
      const found = goKeys.find((one) => one.key === key);
      if (!found || (found.path.includes("$account") && !account)) return false;
      router.history.push(found.path.replace("$account", account ?? ""));
      return true;
    };
    const act = (key: string): boolean => {
      if (Date.now() < goUntil) {
        goUntil = 0;
        return go(key);
      }
      if (key === "g") goUntil = Date.now() + secondKeyMs;
      else if (key === "/") searchField()?.focus();
      else if (key === "c") createControl()?.click();
      else if (key === "?") setIsHelpOpen(true);
      else return false;
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || isLayerOpen()) return;
      if (act(event.key)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [isOn, account, router]);
  return { isHelpOpen, closeHelp: () => setIsHelpOpen(false) };
}
