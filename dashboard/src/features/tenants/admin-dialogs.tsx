import { Trans, useLingui } from "@lingui/react/macro";
import { forget, useApi } from "@/api/query";
import { addAdmin, type Admin, listUnits, removeAdmin, unitPaths } from "@/features/tenants/calls";
import { FormDialog } from "@/ui/dialog";
import { SelectField, TextField } from "@/ui/field";
import { ErrorState, Skeleton } from "@/ui/states";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

const whole = "whole";

export function AdminDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const { t } = useLingui();
  const units = useApi(listUnits(tenant));
  const form = useForm({
    initial: { email: "", unit_id: whole },
    call: ({ email, unit_id: unit }) => addAdmin(tenant, email, unit === whole ? undefined : unit),
    onDone: async ({ result }) => {
      await forget(...unitPaths);
      toast.done(result.status === "pending" ? t`${result.email} gets a mail to choose a password` : t`${result.email} is an admin now`);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Add an admin`} form={form} submit={<Trans>Add the admin</Trans>} onClose={onClose}>
      <TextField
        {...form.bind("email")}
        type="email"
        label={t`E-mail address`}
        description={<Trans>They get a mail. Who has no user here yet chooses a password by it.</Trans>}
        autoComplete="off"
        autoFocus
      />
      {units.error ? (
        <ErrorState error={units.error} onRetry={() => void units.refetch()} />
      ) : units.data ? (
        <SelectField
          {...form.bind("unit_id")}
          label={t`Administers`}
          description={<Trans>An admin may do everything in the accounts there.</Trans>}
          choices={[{ value: whole, label: t`The whole tenant` }, ...units.data.result.map(({ id, name }) => ({ value: id, label: t`The unit ${name}` }))]}
        />
      ) : (
        <Skeleton rows={1} />
      )}
    </FormDialog>
  );
}

interface RemoveAdminDialogProps {
  tenant: string;
  admin: Admin;
  onClose: () => void;
}

export function RemoveAdminDialog({ tenant, admin, onClose }: RemoveAdminDialogProps) {
  const { t } = useLingui();
  const { email, unit } = admin;
  const form = useForm({
    initial: {},
    call: () => removeAdmin(tenant, admin.id),
    onDone: async () => {
      await forget(...unitPaths, "/session");
      toast.done(t`${email} is no longer an admin here`);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Remove ${email}?`} size="sm" form={form} submit={<Trans>Remove</Trans>} isDestructive onClose={onClose}>
      <p>
        {unit ? (
          <Trans>{email} loses the unit {unit.name} and its accounts at once.</Trans>
        ) : (
          <Trans>{email} loses the whole tenant and its accounts at once.</Trans>
        )}
      </p>
      <p className="text-kumo-subtle">
        <Trans>Tokens of the tenant that they have made go on working.</Trans>
      </p>
    </FormDialog>
  );
}
