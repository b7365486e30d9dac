import { type ReactNode, useEffect, useRef } from "react";

let brand = "";
export function setBrand(name: string) {
  brand = name;
}

export const focusHeading = () => document.querySelector<HTMLElement>("#main h1")?.focus();

interface PageProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  // What the title of the window says beside it, where the page belongs to something.
  of?: string;
  width?: "narrow" | "wide";
  children: ReactNode;
}

// A page: its heading takes the focus when one arrives, so that screen readers begin with it.
export function Page({ title, description, actions, of, width = "wide", children }: PageProps) {
  const page = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [title, of !== title && of, brand].filter(Boolean).join(" · ");
  }, [title, of]);
  useEffect(() => {
    // A field with autofocus, or a search that is being typed, keeps it.
    if (!page.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={page} className={`mx-auto w-full px-4 py-6 sm:px-6 lg:px-8 lg:py-8 ${width === "narrow" ? "max-w-3xl" : "max-w-6xl"}`}>
      <header className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight break-words text-kumo-strong">
            {title}
          </h1>
          {description && <div className="mt-1 max-w-[72ch] text-kumo-subtle">{description}</div>}
        </div>
        {actions && (
          <div data-page-actions className="flex flex-wrap items-center gap-2">
            {actions}
          </div>
        )}
      </header>
      <div className="flex flex-col gap-6">{children}</div>
    </div>
  );
}
