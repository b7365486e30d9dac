import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { copyText } from "@/lib/copy";
import { announce } from "@/ui/announcer";
import { CheckIcon, CopyIcon } from "@/ui/icons";

// Whether something was copied a moment ago; the mark goes when the pointer or the focus leaves.
function useCopying(text: string) {
  const { t } = useLingui();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    await copyText(text);
    setIsCopied(true);
    announce(t`Copied`);
  };
  return { isCopied, copy, settle: () => setIsCopied(false) };
}

interface CopyIdProps {
  id: string;
  // Whose id it is, for the name of the button: `account ID Acme`.
  of: string;
  isShort?: boolean;
}

// The end of an id: ids begin with their time, so that those of one day look alike.
export const shortId = (id: string) => `…${id.slice(-8)}`;

// An id that is copied whole, also where only its end is shown.
export function CopyId({ id, of, isShort = false }: CopyIdProps) {
  const { t } = useLingui();
  const { isCopied, copy, settle } = useCopying(id);
  const shown = isShort ? shortId(id) : id;
  const Sign = isCopied ? CheckIcon : CopyIcon;
  return (
    <button
      type="button"
      onClick={() => void copy()}
      onBlur={settle}
      onPointerLeave={settle}
      aria-label={t`${shown}, copy the ID of ${of}`}
      title={id}
      className="group inline-flex min-h-6 max-w-full cursor-pointer items-center gap-1.5 rounded-sm font-mono text-sm text-kumo-subtle hover:text-kumo-default"
    >
      <span className="truncate">{shown}</span>
      <Sign aria-hidden className={`size-3.5 shrink-0 ${isCopied ? "text-kumo-success" : "opacity-60 group-hover:opacity-100"}`} />
    </button>
  );
}

// A text to be entered elsewhere: a name server, a record.
export function CopyText({ text }: { text: string }) {
  const { t } = useLingui();
  return (
    <span className="flex items-center gap-3 rounded-lg bg-kumo-recessed px-3 py-2 ring ring-kumo-hairline">
      <code className="min-w-0 flex-1 font-mono text-sm break-all">{text}</code>
      <CopyButton text={text} label={t`Copy ${text}`} />
    </span>
  );
}

// Copies a longer text that stands beside it.
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useLingui();
  const { isCopied, copy, settle } = useCopying(text);
  const Sign = isCopied ? CheckIcon : CopyIcon;
  return (
    <button
      type="button"
      onClick={() => void copy()}
      onBlur={settle}
      onPointerLeave={settle}
      aria-label={label}
      className="inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-md bg-kumo-base px-2 text-xs font-medium text-kumo-default ring ring-kumo-line hover:bg-kumo-tint"
    >
      <Sign aria-hidden className="size-3.5" />
      {isCopied ? t`Copied` : t`Copy`}
    </button>
  );
}
