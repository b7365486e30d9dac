import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { Call } from "@/api/call";
import { asProblem } from "@/api/problem";
import { forget } from "@/api/query";
import { send } from "@/api/send";
import { billingPath, type Method, removeMethod, setBackup, setPrimary } from "@/features/billing/calls";
import { StatusBadge } from "@/ui/badge";
import { IconButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { FormDialog } from "@/ui/dialog";
import { CreditCardIcon, DotsThreeIcon } from "@/ui/icons";
import { Menu } from "@/ui/menu";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

const brands: Record<Method["brand"], string> = {
  visa: "Visa",
  mastercard: "Mastercard",
  amex: "American Express",
  discover: "Discover",
  unionpay: "UnionPay",
};

const nameOf = (method: Method) => `${brands[method.brand]} •••• ${method.last_four}`;

function RemoveDialog({ account, method, onClose }: { account: string; method: Method; onClose: () => void }) {
  const { t } = useLingui();
  const form = useForm({
    initial: {},
    call: () => removeMethod(account, method.id),
    onDone: async () => {
      await forget(billingPath);
      toast.done(t`${nameOf(method)} is removed`);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Remove ${nameOf(method)}?`} size="sm" form={form} submit={<Trans>Remove</Trans>} isDestructive onClose={onClose}>
      <p>
        <Trans>It is no longer charged. Invoices that were paid with it stay as they are.</Trans>
      </p>
    </FormDialog>
  );
}

function MethodRow({ account, method, onRemove }: { account: string; method: Method; onRemove: () => void }) {
  const { t } = useLingui();
  const moving = useMutation({
    mutationFn: (call: Call<unknown>) => send(call),
    onSuccess: () => forget(billingPath),
    onError: (error) => !asProblem(error).has(60010) && toast.failed(t`This payment method could not be changed`, error),
  });
  return (
    <li className="flex items-center gap-4 border-b border-kumo-hairline px-5 py-3.5 last:border-0">
      <CreditCardIcon aria-hidden className="size-6 shrink-0 text-kumo-subtle" />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-2 font-medium">
          {nameOf(method)}
          {method.default && (
            <StatusBadge tone="good">
              <Trans>Primary</Trans>
            </StatusBadge>
          )}
          {method.backup && (
            <StatusBadge tone="plain">
              <Trans>Backup</Trans>
            </StatusBadge>
          )}
        </span>
        <span className="block text-sm text-kumo-subtle">
          <Trans>Expires {method.expiration_date}</Trans>
          {method.nick_name && ` · ${method.nick_name}`}
        </span>
      </span>
      <Menu
        button={<IconButton icon={DotsThreeIcon} label={t`Actions for ${nameOf(method)}`} />}
        entries={[
          ...(method.default ? [] : [{ kind: "action" as const, label: t`Make it the primary one`, onChoose: () => moving.mutate(setPrimary(account, method.id)) }]),
          ...(method.default || method.backup ? [] : [{ kind: "action" as const, label: t`Make it the backup`, onChoose: () => moving.mutate(setBackup(account, method.id)) }]),
          { kind: "action", label: t`Remove`, isDangerous: true, onChoose: onRemove },
        ]}
      />
    </li>
  );
}

// The cards of an account. The primary one is charged first, then the backup.
export function MethodsCard({ account, methods }: { account: string; methods: Method[] }) {
  const { t } = useLingui();
  const [removed, setRemoved] = useState<Method>();
  return (
    <Card title={t`Payment methods`} description={<Trans>The primary one is charged first, then the backup.</Trans>} isFlush>
      <ul>
        {methods.map((method) => (
          <MethodRow key={method.id} account={account} method={method} onRemove={() => setRemoved(method)} />
        ))}
      </ul>
      {removed && <RemoveDialog account={account} method={removed} onClose={() => setRemoved(undefined)} />}
    </Card>
  );
}
