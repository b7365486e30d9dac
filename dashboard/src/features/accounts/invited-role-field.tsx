import { useLingui } from "@lingui/react/macro";
import { administrator, superAdministrator } from "@/lib/roles";
import { SelectField } from "@/ui/field";
import type { BoundField } from "@/ui/use-form";

// What somebody who is invited to a whole account becomes there.
export function InvitedRoleField(field: BoundField<string>) {
  const { t } = useLingui();
  return (
    <SelectField
      {...field}
      label={t`Role`}
      choices={[
        { value: administrator, label: t`Administrator` },
        { value: superAdministrator, label: t`Super Administrator` },
      ]}
    />
  );
}
