import { Trans, useLingui } from "@lingui/react/macro";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { Call } from "@/api/call";
import { type Authentication, curl, powershell, withoutSecrets } from "@/api/curl";
import { CopyButton } from "@/ui/copy";
import { TerminalWindowIcon } from "@/ui/icons";

// Whose call it would be.
export const CallerEmail = createContext("you@example.com");

type Form = "curl" | "powershell" | "json";

function useSnippet(call: Call<unknown>, form: Form, authentication: Authentication): string {
  const options = { authentication, email: useContext(CallerEmail), origin: location.origin };
  if (form === "powershell") return powershell(call, options);
  if (form === "json") {
    return JSON.stringify(
      withoutSecrets(call.body, call.secrets, () => "…"),
      null,
      2,
    );
  }
  return curl(call, options);
}

interface ToggleProps<Value> {
  label: string;
  choices: [Value, ReactNode][];
  value: Value;
  onValue: (value: Value) => void;
}

function Toggle<Value extends string>({ label, choices, value, onValue }: ToggleProps<Value>) {
  return (
    <div role="group" aria-label={label} className="inline-flex rounded-md bg-kumo-recessed p-0.5 ring ring-kumo-hairline">
      {choices.map(([choice, text]) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === value}
          onClick={() => onValue(choice)}
          className="h-6 cursor-pointer rounded-sm px-2 text-xs text-kumo-subtle hover:text-kumo-default aria-pressed:bg-kumo-base aria-pressed:font-medium aria-pressed:text-kumo-default aria-pressed:shadow-xs"
        >
          {text}
        </button>
      ))}
    </div>
  );
}

export function CurlSnippet({ call }: { call: Call<unknown> }) {
  const { t } = useLingui();
  const [form, setForm] = useState<Form>("curl");
  const [chosen, setAuthentication] = useState<Authentication>("token");
  const authentication = call.refusesTokens ? "key" : chosen;
  const text = useSnippet(call, form, authentication);
  const forms: [Form, ReactNode][] = [
    ["curl", "curl"],
    ["powershell", "PowerShell"],
    ...(call.body ? ([["json", "JSON"]] as [Form, ReactNode][]) : []),
  ];
  return (
    <div className="overflow-hidden rounded-lg ring [contain:inline-size] ring-kumo-hairline">
      <div className="flex flex-wrap items-center gap-2 border-b border-kumo-hairline bg-kumo-elevated px-2 py-1.5">
        <Toggle label={t`Language`} choices={forms} value={form} onValue={setForm} />
        {form !== "json" && !call.needsSession && !call.refusesTokens && (
          <Toggle
            label={t`Credentials`}
            choices={[
              ["token", <Trans key="token">API token</Trans>],
              ["key", <Trans key="key">Global API Key</Trans>],
            ]}
            value={authentication}
            onValue={setAuthentication}
          />
        )}
        <span className="ms-auto">
          <CopyButton text={text} label={t`Copy the call`} />
        </span>
      </div>
      <pre
        data-api-call
        tabIndex={0}
        role="region"
        aria-label={t`API call`}
        className="max-h-80 overflow-auto bg-kumo-recessed p-3 font-mono text-xs leading-5 text-kumo-default"
      >
        {text}
      </pre>
    </div>
  );
}

// Below every form: the call that its button sends.
export function ShowApiCall({ call }: { call: Call<unknown> }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="inline-flex min-h-6 cursor-pointer items-center gap-1.5 self-start rounded-sm text-sm text-kumo-subtle hover:text-kumo-default"
      >
        <TerminalWindowIcon aria-hidden className="size-4" />
        {isOpen ? <Trans>Hide API call</Trans> : <Trans>Show API call</Trans>}
      </button>
      {isOpen && <CurlSnippet call={call} />}
    </div>
  );
}
