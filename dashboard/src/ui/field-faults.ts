import { useLingui } from "@lingui/react/macro";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isControl = (element: Element): element is Control => ["INPUT", "SELECT", "TEXTAREA"].includes(element.tagName);

type FaultOf = (control: Control) => string | undefined;

// What is missing or malformed before anything is sent, in the words of the page instead of the browser's.
export function useFieldFaults(): FaultOf {
  const { t } = useLingui();
  return ({ validity, type, validationMessage }) => {
    if (validity.valid) return undefined;
    if (validity.valueMissing) return t`Fill this in.`;
    if (validity.typeMismatch && type === "email") return t`This is no e-mail address.`;
    return validationMessage;
  };
}

// The fields of a form that are not ready, in their order.
export const faultsIn = (form: HTMLFormElement, faultOf: FaultOf) =>
  [...form.elements].filter(isControl).flatMap((control) => {
    const fault = faultOf(control);
    return fault ? [{ control, fault }] : [];
  });
