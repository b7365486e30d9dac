import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import { usePagedRows } from "@/api/paged";
import { forget } from "@/api/query";
import { send } from "@/api/send";
import { listTokens, type Owner, pageOf, removeToken, rollToken, setStatus, type Token, tokenPaths } from "@/features/tokens/calls";
import { accountScope, zoneScope } from "@/features/tokens/policies";
import { pagingOf, type PagingSearch } from "@/lib/paging";
import { StatusBadge } from "@/ui/badge";
import { IconButton, LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { FormDialog, MessageDialog } from "@/ui/dialog";
import { DotsThreeIcon, KeyIcon, PlusIcon } from "@/ui/icons";
import { Menu } from "@/ui/menu";
import { PagedTable } from "@/ui/paged-table";
import { SecretReveal } from "@/ui/secret-reveal";
import { EmptyState } from "@/ui/states";
import type { Column } from "@/ui/table";
import { DateTime } from "@/ui/time";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

type Action = { kind: "roll" | "remove"; token: Token };

function Status({ token }: { token: Token }) {
  const shown = {
    active: <StatusBadge tone="good"><Trans>Active</Trans></StatusBadge>,
    disabled: <StatusBadge tone="plain"><Trans>Disabled</Trans></StatusBadge>,
    expired: <StatusBadge tone="bad"><Trans>Expired</Trans></StatusBadge>,
  };
  return shown[token.status];
}

// The kinds of resources that the policies of a token speak of.
function Resources({ token }: { token: Token }) {
  const keys = token.policies.flatMap((policy) => Object.keys(policy.resources));
  const isSome = (prefix: string) => keys.some((key) => key.startsWith(`${prefix}.`));
  if (keys.some((key) => key.endsWith(".*"))) return <Trans>All that the owner reaches</Trans>;
  if (isSome(zoneScope)) return <Trans>Single websites</Trans>;
  return isSome(accountScope) ? <Trans>Single accounts</Trans> : <Trans>The user</Trans>;
}

function RollDialog({ owner, token, onClose }: { owner: Owner; token: Token; onClose: () => void }) {
  const { t } = useLingui();
  const [secret, setSecret] = useState("");
  const form = useForm({ initial: {}, call: () => rollToken(owner, token.id), onDone: ({ result }) => setSecret(result) });
  if (secret) {
    return (
      <MessageDialog title={t`The new secret of ${token.name}`} description={<Trans>The old one no longer works.</Trans>} onClose={onClose}>
        <SecretReveal secret={secret} label={t`Secret of the token`} onHide={onClose} />
      </MessageDialog>
    );
  }
  return (
    <FormDialog title={t`Roll ${token.name}?`} size="sm" form={form} submit={<Trans>Roll the secret</Trans>} isDestructive onClose={onClose}>
      <p>
        <Trans>The secret in use stops working at once. Permissions and expiry stay.</Trans>
      </p>
    </FormDialog>
  );
}

function RemoveDialog({ owner, token, onClose }: { owner: Owner; token: Token; onClose: () => void }) {
  const { t } = useLingui();
  const form = useForm({
    initial: {},
    call: () => removeToken(owner, token.id),
    onDone: async () => {
      await forget(...tokenPaths);
      toast.done(t`${token.name} is deleted`);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Delete ${token.name}?`} size="sm" form={form} submit={<Trans>Delete the token</Trans>} isDestructive onClose={onClose}>
      <p>
        <Trans>Whatever uses it fails from now on.</Trans>
      </p>
    </FormDialog>
  );
}

function Actions({ owner, token, onAction }: { owner: Owner; token: Token; onAction: (action: Action) => void }) {
  const { t } = useLingui();
  const isActive = token.status === "active";
  const switching = useMutation({
    mutationFn: () => send(setStatus(owner, token, isActive ? "disabled" : "active")),
    onSuccess: () => forget(...tokenPaths),
    onError: (error) => !asProblem(error).has(60010) && toast.failed(t`The token could not be changed`, error),
  });
  return (
    <Menu
      button={<IconButton icon={DotsThreeIcon} label={t`Actions for ${token.name}`} />}
      entries={[
        { kind: "action", label: t`Roll the secret`, onChoose: () => onAction({ kind: "roll", token }) },
        ...(token.status === "expired" ? [] : [{ kind: "action" as const, label: isActive ? t`Disable` : t`Enable`, onChoose: () => switching.mutate() }]),
        { kind: "line" },
        { kind: "action", label: t`Delete`, isDangerous: true, onChoose: () => onAction({ kind: "remove", token }) },
      ]}
    />
  );
}

function useColumns(owner: Owner, onAction: (action: Action) => void): Column<Token>[] {
  const { t } = useLingui();
  const permissions = (token: Token) => token.policies.flatMap((policy) => policy.permission_groups.map((group) => group.name)).join(", ");
  return [
    { key: "name", header: t`Token name`, className: "max-w-60", cell: (token) => <span className="block truncate font-medium">{token.name}</span> },
    { key: "permissions", header: t`Permissions`, from: "sm", className: "max-w-72", cell: (token) => <span className="line-clamp-2">{permissions(token)}</span> },
    { key: "resources", header: t`Resources`, from: "md", cell: (token) => <Resources token={token} /> },
    { key: "status", header: t`Status`, cell: (token) => <Status token={token} /> },
    { key: "used", header: t`Last used`, from: "lg", cell: (token) => (token.last_used_on ? <DateTime at={token.last_used_on} /> : <Trans>Never</Trans>) },
    { key: "expires", header: t`Ends`, from: "lg", cell: (token) => (token.expires_on ? <DateTime at={token.expires_on} as="date" /> : "–") },
    { key: "id", header: t`ID`, from: "lg", cell: (token) => <CopyId id={token.id} of={token.name} isShort /> },
    { key: "actions", header: t`Actions`, isHeaderHidden: true, align: "end", cell: (token) => <Actions owner={owner} token={token} onAction={onAction} /> },
  ];
}

interface TokensCardProps {
  owner: Owner;
  search: PagingSearch;
  change: (changed: PagingSearch) => void;
}

// The API tokens of a user or of an account.
export function TokensCard({ owner, search, change }: TokensCardProps) {
  const { t } = useLingui();
  const [action, setAction] = useState<Action>();
  const rows = usePagedRows<Token>((page, count) => listTokens(owner, page, count), pagingOf(search));
  const columns = useColumns(owner, setAction);
  const close = () => setAction(undefined);
  const create = (
    <LinkButton href={`${pageOf(owner)}/create`} variant="primary" icon={PlusIcon}>
      <Trans>Create Token</Trans>
    </LinkButton>
  );
  return (
    <Card title={t`API Tokens`} description={<Trans>Each may do only what it is for, from where and for as long as you say.</Trans>} actions={create} isFlush>
      <PagedTable
        label={t`API Tokens`}
        columns={columns}
        rows={rows}
        keyOf={(token) => token.id}
        change={change}
        empty={
          <EmptyState icon={KeyIcon} title={<Trans>No API tokens</Trans>}>
          <Trans>Make one for each script or program.</Trans>
        </EmptyState>
        }
      />
      {action?.kind === "roll" && <RollDialog owner={owner} token={action.token} onClose={close} />}
      {action?.kind === "remove" && <RemoveDialog owner={owner} token={action.token} onClose={close} />}
    </Card>
  );
}
