import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { goKeys } from "@/app/shortcuts";
import { MessageDialog } from "@/ui/dialog";

function Row({ keys, children }: { keys: string[]; children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-6 border-b border-kumo-hairline py-1.5 last:border-0">
      <dt>{children}</dt>
      <dd className="flex gap-1">
        {keys.map((key) => (
          <kbd key={key} className="min-w-6 rounded-md bg-kumo-tint px-1.5 py-0.5 text-center font-mono text-sm ring ring-kumo-hairline">
            {key}
          </kbd>
        ))}
      </dd>
    </div>
  );
}

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useLingui();
  return (
    <MessageDialog title={t`Keyboard shortcuts`} onClose={onClose}>
      <dl>
        <Row keys={["Ctrl", "K"]}>
          <Trans>Go to…</Trans>
        </Row>
        <Row keys={["/"]}>
          <Trans>Search on this page</Trans>
        </Row>
        <Row keys={["c"]}>
          <Trans>Add what this page lists</Trans>
        </Row>
        {goKeys.map(({ key, label }) => (
          <Row key={key} keys={["g", key]}>
            {i18n._(label)}
          </Row>
        ))}
        <Row keys={["?"]}>
          <Trans>These shortcuts</Trans>
        </Row>
      </dl>
      <p className="text-sm text-kumo-subtle">
        <Trans>You can switch shortcuts of one key off in your preferences.</Trans>
      </p>
    </MessageDialog>
  );
}
