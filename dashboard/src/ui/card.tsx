import { type ReactNode, useId } from "react";

interface CardProps {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  tone?: "plain" | "danger";
  isFlush?: boolean;
  children: ReactNode;
}

export function Card({ title, description, actions, tone = "plain", isFlush = false, children }: CardProps) {
  const heading = useId();
  return (
    <section
      aria-labelledby={title ? heading : undefined}
      className={`overflow-clip rounded-xl bg-kumo-base shadow-xs ring ${tone === "danger" ? "ring-kumo-danger/50" : "ring-kumo-hairline"}`}
    >
      {title && (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-kumo-hairline px-5 py-4">
          <div className="min-w-0">
            <h2 id={heading} className="text-lg font-semibold text-kumo-strong">
              {title}
            </h2>
            {description && <p className="mt-0.5 max-w-[72ch] text-kumo-subtle">{description}</p>}
          </div>
          {actions}
        </header>
      )}
      <div className={isFlush ? "" : "p-5"}>{children}</div>
    </section>
  );
}

// Names and values of one thing.
export function Facts({ isInDialog = false, children }: { isInDialog?: boolean; children: ReactNode }) {
  return <dl className={`grid gap-x-8 gap-y-4 sm:grid-cols-2 ${isInDialog ? "" : "lg:grid-cols-3"}`}>{children}</dl>;
}

export function Fact({ name, isWide = false, children }: { name: ReactNode; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={`min-w-0 ${isWide ? "col-span-full" : ""}`}>
      <dt className="text-sm text-kumo-subtle">{name}</dt>
      <dd className="mt-0.5 min-h-6 break-words text-kumo-default">{children}</dd>
    </div>
  );
}
