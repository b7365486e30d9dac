import { useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { onShownMode, shownMode } from "@/lib/appearance";

// What the gateway's page says. The number of a card never leaves that page for this one.
type Message =
  | { type: "card.ready" }
  | { type: "card.size"; height: number }
  | { type: "card.confirming" }
  | { type: "card.nonce"; nonce: string }
  | { type: "card.problem"; message: string };

export class CardProblem extends Error {}

interface Waiting {
  resolve: (nonce: string) => void;
  reject: (problem: CardProblem) => void;
}

// Speaks with the gateway's page in the frame: gives a nonce for what was filled in there.
export function useCardFrame() {
  const frame = useRef<HTMLIFrameElement>(null);
  const waiting = useRef<Waiting>(undefined);
  const [height, setHeight] = useState(160);
  useEffect(() => {
    const hear = ({ source, origin, data }: MessageEvent<Message>) => {
      if (source !== frame.current?.contentWindow || origin !== location.origin) return;
      if (data.type === "card.size") setHeight(data.height);
      if (data.type === "card.nonce") waiting.current?.resolve(data.nonce);
      if (data.type === "card.problem") waiting.current?.reject(new CardProblem(data.message));
    };
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);
  const tokenize = () =>
    new Promise<string>((resolve, reject) => {
      waiting.current = { resolve, reject };
      frame.current?.contentWindow?.postMessage({ type: "card.submit" }, location.origin);
    });
  return { frame, height, tokenize };
}

export function CardFrame({ frame, height }: Pick<ReturnType<typeof useCardFrame>, "frame" | "height">) {
  const { t, i18n } = useLingui();
  const [first] = useState(shownMode);
  // The page in the frame is not loaded again: what was typed would be gone.
  useEffect(() => onShownMode(() => frame.current?.contentWindow?.postMessage({ type: "card.appearance", appearance: shownMode() }, location.origin)), [frame]);
  return (
    <iframe
      ref={frame}
      src={`/gateway/test/card?language=${i18n.locale}&appearance=${first}`}
      title={t`Card details`}
      height={height}
      // As far out as its fields stand inside of it.
      className="-mx-1 w-[calc(100%+0.5rem)]"
    />
  );
}
