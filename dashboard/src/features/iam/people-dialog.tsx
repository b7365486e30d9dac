import { Trans, useLingui } from "@lingui/react/macro";
import { forget, useApi } from "@/api/query";
import { useMayEdit } from "@/api/rights";
import { groupPaths, listAccountMembers, listGroupMembers, setGroupMembers, type UserGroup } from "@/features/iam/calls";
import { CheckList, type CheckItem } from "@/ui/check-list";
import { FormDialog, MessageDialog } from "@/ui/dialog";
import { ErrorState, Skeleton } from "@/ui/states";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface PeopleDialogProps {
  account: string;
  group: UserGroup;
  onClose: () => void;
}

interface ChosenProps extends PeopleDialogProps {
  people: CheckItem[];
  chosen: string[];
}

const namesOf = (people: CheckItem[]) => new Map(people.map(({ id, name }) => [id, name]));

function Chosen({ account, group, people, chosen, onClose }: ChosenProps) {
  const { t } = useLingui();
  const form = useForm({
    initial: { members: chosen },
    edits: { call: listGroupMembers(account, group.id), valuesOf: (inside) => ({ members: inside.map(({ id }) => id) }), names: namesOf(people) },
    call: ({ members }) => setGroupMembers(account, group.id, members),
    onDone: async () => {
      await forget(...groupPaths, "/accounts/{account_id}/members");
      toast.done(t`The members of ${group.name} are changed`);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Members of ${group.name}`} size="lg" form={form} submit={<Trans>Save</Trans>} onClose={onClose}>
      <CheckList {...form.bind("members", "")} legend={t`Members of this account`} searchLabel={t`Search members`} items={people} />
    </FormDialog>
  );
}

// For those who may only look.
function People({ group, names, onClose }: { group: UserGroup; names: string[]; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <MessageDialog title={t`Members of ${group.name}`} onClose={onClose}>
      {names.length === 0 ? (
        <Trans>Nobody yet</Trans>
      ) : (
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </MessageDialog>
  );
}

export function PeopleDialog(props: PeopleDialogProps) {
  const { account, group, onClose } = props;
  const { t } = useLingui();
  const all = useApi(listAccountMembers(account));
  const inside = useApi(listGroupMembers(account, group.id), { staleTime: 0 });
  const mayEdit = useMayEdit(account)("member");
  if (inside.data && !mayEdit) return <People group={group} names={inside.data.result.map(({ email }) => email)} onClose={onClose} />;
  if (all.data && inside.data && !inside.isFetching) {
    const people = all.data.result.map(({ id, email, user }) => ({ id, name: email, description: [user.first_name, user.last_name].filter(Boolean).join(" ") }));
    return <Chosen {...props} people={people} chosen={inside.data.result.map(({ id }) => id)} />;
  }
  const error = all.error ?? inside.error;
  return (
    <MessageDialog title={t`Members of ${group.name}`} onClose={onClose}>
      {error ? <ErrorState error={error} onRetry={() => void Promise.all([all.refetch(), inside.refetch()])} /> : <Skeleton />}
    </MessageDialog>
  );
}
