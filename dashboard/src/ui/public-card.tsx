import { type ReactNode, useEffect, useRef } from "react";

interface PublicCardProps {
  title: string;
  description?: ReactNode;
  footer?: ReactNode;
  // The first field takes the focus instead.
  hasAutoFocus?: boolean;
  children: ReactNode;
}

// The one card of a page outside the shell.
export function PublicCard({ title, description, footer, hasAutoFocus = false, children }: PublicCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title;
    if (!hasAutoFocus) heading.current?.focus();
  }, [title, hasAutoFocus]);
  return (
    <div className="w-full max-w-md">
      <section className="rounded-2xl bg-kumo-base p-6 shadow-sm ring ring-kumo-hairline sm:p-8">
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold tracking-tight text-kumo-strong">
          {title}
        </h1>
        {description && <div className="mt-1.5 text-kumo-subtle">{description}</div>}
        <div className="mt-6">{children}</div>
      </section>
      {footer && <div className="mt-5 text-center text-kumo-subtle">{footer}</div>}
    </div>
  );
}
