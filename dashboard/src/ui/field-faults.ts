import { useLingui } from "@lingui/react/macro";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const isControl = (element: Element): element is Control => "validity" in element && "name" in element && element.tagName !== "BUTTON" && element.tagName !== "FIELDSET";

// What is missing or malformed before anything is sent, in the words of the page instead of the browser's.
export function useFieldFaults(): (control: Control) => string | undefined {
  const { t } = useLingui();
  return ({ validity, type, validationMessage }) => {
    if (validity.valid) return undefined;
    if (validity.valueMissing) return t`Fill this in.`;
    if (validity.typeMismatch && type === "email") return t`This is no e-mail address.`;
    return validationMessage;
  };
}
