import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Call } from "@/api/call";
import { forget } from "@/api/query";
import { addUnit, removeUnit, renameUnit, type Unit, unitPaths } from "@/features/tenants/calls";
import { ConfirmByTyping } from "@/ui/confirm-by-typing";
import { FormDialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface UnitDialogProps {
  tenant: string;
  // Renamed, instead of a new one added.
  unit?: Unit | undefined;
  onClose: () => void;
}

export function UnitDialog({ tenant, unit, onClose }: UnitDialogProps) {
  const { t } = useLingui();
  const form = useForm({
    initial: { name: unit?.name ?? "" },
    call: ({ name }): Call<Unit> => (unit ? renameUnit(tenant, unit.id, name) : addUnit(tenant, name)),
    onDone: async ({ result }) => {
      await forget(...unitPaths, "/accounts");
      toast.done(unit ? t`The unit is called ${result.name} now` : t`${result.name} is added`);
      onClose();
    },
  });
  return (
    <FormDialog title={unit ? t`Rename ${unit.name}` : t`Add a unit`} size="sm" form={form} submit={unit ? <Trans>Rename</Trans> : <Trans>Add the unit</Trans>} onClose={onClose}>
      <TextField {...form.bind("name")} label={t`Name`} description={<Trans>No other unit of this tenant may be called the same.</Trans>} autoComplete="off" autoFocus />
    </FormDialog>
  );
}

interface RemoveUnitDialogProps {
  tenant: string;
  unit: Unit;
  onClose: () => void;
}

export function RemoveUnitDialog({ tenant, unit, onClose }: RemoveUnitDialogProps) {
  const { t } = useLingui();
  const { name, account_count: accounts, admin_count: admins } = unit;
  const form = useForm({
    initial: {},
    call: () => removeUnit(tenant, unit.id),
    onDone: async () => {
      await forget(...unitPaths, "/tenants/{tenant_id}/sso_connectors");
      toast.done(t`${name} is removed`);
      onClose();
    },
  });
  return (
    <ConfirmByTyping title={t`Remove ${name}?`} name={name} form={form} submit={<Trans>Remove the unit</Trans>} onClose={onClose}>
      <p>
        {accounts > 0 ? (
          <Plural value={accounts} one="It holds # account: that has to be deleted first." other="It holds # accounts: they have to be deleted first." />
        ) : admins > 0 ? (
          <Plural value={admins} one="# admin of this unit loses access." other="# admins of this unit lose access." />
        ) : (
          <Trans>It has no admins of its own: nobody loses access.</Trans>
        )}
      </p>
    </ConfirmByTyping>
  );
}
