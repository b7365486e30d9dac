import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { forget } from "@/api/query";
import { type AccountSummary, inviteMember } from "@/features/accounts/calls";
import { administrator } from "@/lib/roles";
import { InvitedRoleField } from "@/features/accounts/invited-role-field";
import { BulkDialog } from "@/ui/bulk-dialog";
import { TextField } from "@/ui/field";
import type { Selection } from "@/ui/selection";

// One person becomes a member of several accounts, the partner's own support for one.
export function InviteToAll({ selection, onClose }: { selection: Selection<AccountSummary>; onClose: () => void }) {
  const { t } = useLingui();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState(administrator);
  const plain = { error: undefined };
  return (
    <BulkDialog
      title={t`Invite somebody to these accounts`}
      description={t`They get a mail with a link for each account.`}
      selection={selection}
      callOf={(account) => inviteMember(account.id, email, role)}
      submit={<Trans>Invite</Trans>}
      done={t`${email} is invited`}
      onChanged={() => forget("/accounts", "/accounts/{account_id}/members")}
      onClose={onClose}
    >
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField {...plain} name="email" label={t`E-mail address`} type="email" autoComplete="off" autoFocus value={email} onValue={setEmail} />
        <InvitedRoleField {...plain} name="role" value={role} onValue={setRole} />
      </div>
    </BulkDialog>
  );
}
