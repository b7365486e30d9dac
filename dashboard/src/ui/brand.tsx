// The platform's sign; its name is a setting of the server.
export function Brand({ name }: { name: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2.5 font-semibold text-kumo-strong">
      <svg viewBox="0 0 32 32" aria-hidden className="size-7 shrink-0">
        <rect width="32" height="32" rx="8" className="fill-kumo-brand" />
        <g fill="none" stroke="white" strokeWidth="2.6" strokeLinejoin="round" strokeLinecap="round">
          <path d="M16 6.5 25 11.5 16 16.5 7 11.5Z" />
          <path d="m7 16.4 9 5 9-5M7 21l9 5 9-5" opacity=".75" />
        </g>
      </svg>
      <span className="truncate">{name}</span>
    </span>
  );
}
