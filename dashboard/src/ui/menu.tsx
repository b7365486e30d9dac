import { cloneElement, lazy, type MouseEvent, type ReactElement, type ReactNode, Suspense, useState } from "react";
import type { Icon } from "@/ui/icons";

export type MenuEntry =
  | { kind: "action"; label: ReactNode; icon?: Icon; isDangerous?: boolean; onChoose: () => void }
  | { kind: "link"; label: ReactNode; icon?: Icon; href: string }
  | { kind: "choice"; label: ReactNode; isChosen: boolean; lang?: string; onChoose: () => void }
  | { kind: "text"; label: ReactNode }
  | { kind: "line" };

export interface MenuProps {
  // The button that opens it.
  button: ReactElement<Record<string, unknown>>;
  entries: MenuEntry[];
  align?: "start" | "end";
}

const load = () => import("@/ui/opened-menu");
const OpenedMenu = lazy(() => load().then((module) => ({ default: module.OpenedMenu })));

// What opens is loaded when the button is pointed at, or reached by the keyboard.
export function Menu(props: MenuProps) {
  const [wanted, setWanted] = useState<"by pointer" | "by keyboard">();
  const lookAhead = () => void load().catch(() => {});
  const button = cloneElement(props.button, {
    "aria-haspopup": "menu",
    "aria-expanded": false,
    onPointerEnter: lookAhead,
    onFocus: lookAhead,
    onClick: ({ detail }: MouseEvent) => setWanted(detail === 0 ? "by keyboard" : "by pointer"),
  });
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <OpenedMenu {...props} isByKeyboard={wanted === "by keyboard"} />
    </Suspense>
  );
}
