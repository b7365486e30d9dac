import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { forget, queryClient, keyOf, useApi } from "@/api/query";
import { type Answer, send } from "@/api/send";
import { changePreferences, changeUser, getPreferences, getUser, type Preferences, type User } from "@/features/users/calls";
import { countryChoices } from "@/lib/countries";
import { setAppearance } from "@/lib/appearance";
import { languages, setLanguage } from "@/lib/locale";
import { Card, Fact, Facts } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { RadioField, SelectField, SwitchField, TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { DateTime } from "@/ui/time";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

const profileOf = (user: User) => ({
  first_name: user.first_name ?? "",
  last_name: user.last_name ?? "",
  telephone: user.telephone ?? "",
  country: user.country ?? "",
  zipcode: user.zipcode ?? "",
});

function ProfileCard({ user }: { user: User }) {
  const { t, i18n } = useLingui();
  const form = useForm({
    initial: profileOf(user),
    edits: { call: getUser, valuesOf: profileOf },
    call: (values) => changeUser(Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value.trim()]))),
    onDone: async () => {
      await forget("/user", "/session");
      toast.done(t`Saved`);
    },
  });
  return (
    <Card title={t`About you`}>
      <div className="flex flex-col gap-6">
        <Facts>
          <Fact name={t`E-mail address`}>{user.email}</Fact>
          <Fact name={t`User ID`}>
            <CopyId id={user.id} of={user.email} />
          </Fact>
          <Fact name={t`Since`}>
            <DateTime at={user.created_on} as="date" />
          </Fact>
        </Facts>
        <Form form={form} submit={<Trans>Save</Trans>}>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <TextField {...form.bind("first_name")} label={t`First name`} autoComplete="given-name" isOptional />
            <TextField {...form.bind("last_name")} label={t`Last name`} autoComplete="family-name" isOptional />
            <TextField {...form.bind("telephone")} label={t`Telephone`} type="tel" autoComplete="tel" isOptional />
            <TextField {...form.bind("zipcode")} label={t`Zip/postal code`} autoComplete="postal-code" isOptional />
            <SelectField {...form.bind("country")} label={t`Country`} placeholder={t`Select...`} choices={countryChoices(i18n.locale)} isOptional />
          </div>
        </Form>
      </div>
    </Card>
  );
}

type Change = Parameters<typeof changePreferences>[0];

// The same choices as they were.
function undoing(change: Change, before: Preferences): Change {
  const kept = <Whole extends object>(part: object, whole: Whole) =>
    Object.fromEntries(Object.keys(part).map((name) => [name, whole[name as keyof Whole]]));
  const { mail, ...others } = change;
  return { ...kept(others, before), ...(mail && { mail: kept(mail, before.mail) }) };
}

// A choice counts at once and can be undone; one that cannot be kept is taken back.
function useKeep() {
  const { t } = useLingui();
  const key = keyOf(getPreferences);
  const keeping = useMutation({
    mutationFn: (change: Change) => send(changePreferences(change)),
    onMutate: (change) => {
      const before = queryClient.getQueryData<Answer<Preferences>>(key);
      if (before) {
        const mail = { ...before.result.mail, ...change.mail };
        queryClient.setQueryData(key, { ...before, result: { ...before.result, ...change, mail } });
      }
      if (change.appearance) setAppearance(change.appearance);
      if (change.language) void setLanguage(change.language);
      return before;
    },
    onSuccess: (_, change, before) => toast.done(t`Saved`, before && (() => keeping.mutate(undoing(change, before.result)))),
    onError: (error, _, before) => {
      queryClient.setQueryData(key, before);
      toast.failed(t`This choice could not be kept`, error);
    },
    onSettled: () => forget("/session", "/user/preferences"),
  });
  return keeping;
}

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

function PreferencesCards({ preferences }: { preferences: Preferences }) {
  const { t } = useLingui();
  const { mutate: keep } = useKeep();
  const { mail } = preferences;
  const plain = { error: undefined };
  return (
    <>
      <Card title={t`Language and time`}>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <SelectField
            {...plain}
            name="language"
            label={t`Language`}
            value={preferences.language}
            onValue={(language) => keep({ language })}
            choices={Object.entries(languages).map(([value, label]) => ({ value: value as Preferences["language"], label }))}
          />
          <SelectField
            {...plain}
            name="time_zone"
            label={t`Time zone`}
            value={preferences.time_zone}
            onValue={(time_zone) => keep({ time_zone })}
            choices={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
          />
          <p className="text-kumo-subtle sm:col-span-2">
            <Trans>
              Now it is <DateTime at={new Date().toISOString()} as="exact" />.
            </Trans>
          </p>
        </div>
      </Card>
      <Card title={t`Appearance`}>
        <div className="flex flex-col gap-5">
          <RadioField
            {...plain}
            name="appearance"
            label={t`Colours`}
            value={preferences.appearance}
            onValue={(appearance) => keep({ appearance })}
            choices={[
              { value: "light", label: t`Light` },
              { value: "dark", label: t`Dark` },
              { value: "system", label: t`Like the system` },
            ]}
          />
          <RadioField
            {...plain}
            name="density"
            label={t`Density of lists`}
            value={preferences.density}
            onValue={(density) => keep({ density })}
            choices={[
              { value: "comfortable", label: t`Comfortable` },
              { value: "compact", label: t`Compact` },
            ]}
          />
          <SwitchField {...plain} name="has_shortcuts" label={t`Keyboard shortcuts of one key`} value={preferences.has_shortcuts} onValue={(has_shortcuts) => keep({ has_shortcuts })} />
        </div>
      </Card>
      <Card title={t`Mails`}>
        <div className="flex flex-col gap-4">
          <SwitchField {...plain} name="account_activity" label={t`What happens in your accounts`} value={mail.account_activity} onValue={(account_activity) => keep({ mail: { account_activity } })} />
          <SwitchField {...plain} name="billing" label={t`Bills and payments`} value={mail.billing} onValue={(billing) => keep({ mail: { billing } })} />
          <SwitchField {...plain} name="product_news" label={t`News of the platform`} value={mail.product_news} onValue={(product_news) => keep({ mail: { product_news } })} />
        </div>
      </Card>
    </>
  );
}

export function PreferencesPage() {
  const { t } = useLingui();
  const user = useApi(getUser);
  const preferences = useApi(getPreferences);
  const error = user.error ?? preferences.error;
  return (
    <Page title={t`Preferences`} of={t`My Profile`} width="narrow">
      {error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([user.refetch(), preferences.refetch()])} />
      ) : user.data && preferences.data ? (
        <>
          <ProfileCard user={user.data.result} />
          <PreferencesCards preferences={preferences.data.result} />
        </>
      ) : (
        <Skeleton rows={8} />
      )}
    </Page>
  );
}
