type Maker<Options, Format> = new (locale: string, options: Options) => Format;

const kept = new Map<string, unknown>();

// One of Intl. Making one costs a hundred times as much as using it, and lists use the same in each row.
export function formatter<Options, Format>(Made: Maker<Options, Format>, locale: string, options: Options): Format {
  const key = `${Made.name} ${locale} ${JSON.stringify(options)}`;
  const made = (kept.get(key) as Format | undefined) ?? new Made(locale, options);
  kept.set(key, made);
  return made;
}
