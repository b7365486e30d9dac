import { DropdownMenu } from "@cloudflare/kumo/components/dropdown";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import type { MenuEntry, MenuProps } from "@/ui/menu";

function Entry({ entry }: { entry: MenuEntry }) {
  const router = useRouter();
  switch (entry.kind) {
    case "line":
      return <DropdownMenu.Separator />;
    case "text":
      return (
        <DropdownMenu.Group>
          <DropdownMenu.Label>{entry.label}</DropdownMenu.Label>
        </DropdownMenu.Group>
      );
    case "choice":
      return (
        <DropdownMenu.CheckboxItem closeOnClick checked={entry.isChosen} onCheckedChange={entry.onChoose} lang={entry.lang}>
          {entry.label}
        </DropdownMenu.CheckboxItem>
      );
    case "link":
      return (
        <DropdownMenu.LinkItem
          href={entry.href}
          icon={entry.icon}
          closeOnClick
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || !entry.href.startsWith("/") || entry.href.startsWith("/client/")) return;
            event.preventDefault();
            router.history.push(entry.href);
          }}
        >
          {entry.label}
        </DropdownMenu.LinkItem>
      );
    case "action":
      return (
        <DropdownMenu.Item icon={entry.icon} variant={entry.isDangerous ? "danger" : "default"} onClick={entry.onChoose}>
          {entry.label}
        </DropdownMenu.Item>
      );
  }
}

// A menu that was asked for, and is open. Whoever opens it by the keyboard is on its first entry, as
// when it is opened again.
export function OpenedMenu({ button, entries, align = "end", isByKeyboard }: MenuProps & { isByKeyboard: boolean }) {
  useEffect(() => {
    if (!isByKeyboard) return undefined;
    const frame = requestAnimationFrame(() => document.querySelector<HTMLElement>("[role=menu] [role^=menuitem]")?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isByKeyboard]);
  return (
    <DropdownMenu defaultOpen>
      <DropdownMenu.Trigger render={button} />
      <DropdownMenu.Content align={align}>
        {entries.map((entry, index) => (
          <Entry key={index} entry={entry} />
        ))}
      </DropdownMenu.Content>
    </DropdownMenu>
  );
}
