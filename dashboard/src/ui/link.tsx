import { useRouter } from "@tanstack/react-router";
import type { ComponentPropsWithRef, MouseEvent } from "react";

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

// What makes an <a> go to a page of ours without loading it anew, and look ahead when it is pointed at.
export function useLinkProps(href: string) {
  const router = useRouter();
  const lookAhead = () => void router.preloadRoute({ to: href.split(/[?#]/)[0] } as never).catch(() => {});
  return {
    href,
    onClick: (event: MouseEvent) => {
      if (event.defaultPrevented || !isPlainClick(event)) return;
      event.preventDefault();
      router.history.push(href);
    },
    onPointerEnter: lookAhead,
    onFocus: lookAhead,
  };
}

interface LinkProps extends Omit<ComponentPropsWithRef<"a">, "href"> {
  href: string;
}

export function Link({ href, className, ...rest }: LinkProps) {
  const props = useLinkProps(href);
  return <a {...props} {...rest} className={className ?? "text-kumo-link underline-offset-2 hover:underline"} />;
}
