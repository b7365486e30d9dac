// What is different between two images of one thing, field by field.

export interface FieldChange {
  field: string;
  kind: "added" | "removed" | "changed" | "same";
  before: string;
  after: string;
}

type Image = Record<string, unknown>;

const isImage = (value: unknown): value is Image => typeof value === "object" && value !== null && !Array.isArray(value);

// `settings.enforce_twofactor`: objects inside are told by their own fields.
function flat(image: Image, prefix = ""): [string, string][] {
  return Object.entries(image).flatMap(([key, value]) => {
    const field = `${prefix}${key}`;
    if (isImage(value) && Object.keys(value).length > 0) return flat(value, `${field}.`);
    return value === null || value === undefined ? [] : [[field, typeof value === "string" ? value : JSON.stringify(value)]];
  });
}

export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const old = new Map(isImage(before) ? flat(before) : []);
  const now = new Map(isImage(after) ? flat(after) : []);
  const fields = [...new Set([...old.keys(), ...now.keys()])];
  return fields.map((field) => {
    const was = old.get(field);
    const is = now.get(field);
    const kind = was === undefined ? "added" : is === undefined ? "removed" : was === is ? "same" : "changed";
    return { field, kind, before: was ?? "", after: is ?? "" };
  });
}
