import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import { forget } from "@/api/query";
import { send } from "@/api/send";
import { useSite } from "@/api/session";
import { addMethod, billingPath, type Profile, putProfile } from "@/features/billing/calls";
import { CardFrame, CardProblem, useCardFrame } from "@/features/billing/card-frame";
import { countryChoices } from "@/lib/countries";
import { Card } from "@/ui/card";
import { CopyText } from "@/ui/copy";
import { CheckboxField, type Choice, SelectField, TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

const optional = (text: string) => text.trim() || undefined;

const valuesOf = (profile: Profile | undefined) => ({
  first_name: profile?.first_name ?? "",
  last_name: profile?.last_name ?? "",
  address: profile?.address ?? "",
  address2: profile?.address2 ?? "",
  city: profile?.city ?? "",
  state: profile?.state ?? "",
  country: profile?.country ?? "",
  zipcode: profile?.zipcode ?? "",
  account_type: profile?.account_type ?? ("personal" as const),
  company: profile?.company ?? "",
  vat: profile?.vat ?? "",
  // Of the card; those of the address until something else is chosen.
  card_country: "",
  card_zipcode: "",
  isAddingCard: false,
});

type Values = ReturnType<typeof valuesOf>;

function callOf(account: string, values: Values) {
  return putProfile(account, {
    first_name: values.first_name,
    last_name: values.last_name,
    address: values.address,
    address2: optional(values.address2),
    city: values.city,
    state: optional(values.state),
    country: values.country,
    zipcode: values.zipcode,
    account_type: values.account_type,
    company: optional(values.company),
    vat: optional(values.vat),
  });
}

function Group({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 items-start gap-4 sm:grid-cols-2">
      <legend className="mb-3 text-base font-semibold text-kumo-strong">{title}</legend>
      {children}
    </fieldset>
  );
}

type PaymentForm = ReturnType<typeof useForm<Values, Profile>>;

function AddressFields({ form, countries }: { form: PaymentForm; countries: Choice[] }) {
  const { t } = useLingui();
  return (
    <Group title={<Trans>Billing address</Trans>}>
      <TextField {...form.bind("first_name")} label={t`First name`} autoComplete="billing given-name" />
      <TextField {...form.bind("last_name")} label={t`Last name`} autoComplete="billing family-name" />
      <TextField {...form.bind("address")} label={t`Address line 1`} autoComplete="billing address-line1" />
      <TextField {...form.bind("address2")} label={t`Address line 2`} isOptional autoComplete="billing address-line2" />
      <TextField {...form.bind("city")} label={t`City`} autoComplete="billing address-level2" />
      <TextField {...form.bind("state")} label={t`State/province`} isOptional autoComplete="billing address-level1" />
      <SelectField {...form.bind("country")} label={t`Country`} placeholder={t`Select...`} choices={countries} />
      <TextField {...form.bind("zipcode")} label={t`Zip/postal code`} autoComplete="billing postal-code" />
      <SelectField
        {...form.bind("account_type")}
        label={t`Account Type`}
        choices={[
          { value: "personal", label: t`Personal` },
          { value: "business", label: t`Business` },
        ]}
      />
      <TextField {...form.bind("company")} label={t`Company`} isOptional autoComplete="billing organization" />
      <TextField {...form.bind("vat")} label={t`VAT/GST`} isOptional autoComplete="off" />
    </Group>
  );
}

interface PaymentFormProps {
  account: string;
  profile: Profile | undefined;
  // Without a card one has to be given.
  hasMethod: boolean;
}

// The payment method of an account, confirmed at once: who is billed, and the card. The address is
// kept first, so that a card that is declined costs nobody what they typed.
export function PaymentForm({ account, profile, hasMethod }: PaymentFormProps) {
  const { t, i18n } = useLingui();
  const card = useCardFrame();
  const isSandbox = useSite()?.is_sandbox_offered ?? false;
  const [isPaying, setIsPaying] = useState(false);
  const countries = countryChoices(i18n.locale);

  const addCard = async (values: Values) => {
    const nonce = await card.tokenize();
    const { first_name, last_name } = values;
    await send(addMethod(account, nonce, { first_name, last_name, country: values.card_country || values.country, zipcode: values.card_zipcode || values.zipcode }));
  };
  const form = useForm({
    initial: valuesOf(profile),
    call: (values) => callOf(account, values),
    onDone: async (_answer, values) => {
      setIsPaying(true);
      try {
        if (!hasMethod || values.isAddingCard) await addCard(values);
        form.set("isAddingCard", false);
        toast.done(t`Your billing details are confirmed`);
      } catch (error) {
        // The gateway's own page says what is wrong with the card.
        if (!(error instanceof CardProblem)) toast.failed(t`The card was not added`, error);
      } finally {
        setIsPaying(false);
        await forget(billingPath);
      }
    },
  });
  const isCardShown = !hasMethod || form.values.isAddingCard;
  const props = { ...form.props, onSubmit: (event: FormEvent<HTMLFormElement>) => (isPaying ? event.preventDefault() : form.props.onSubmit(event)) };
  return (
    <Card title={t`Payment method`}>
      <Form form={{ ...form, props, isSending: form.isSending || isPaying }} submit={<Trans>Confirm</Trans>}>
        {hasMethod && <CheckboxField {...form.bind("isAddingCard")} label={t`Add another card`} />}
        {isCardShown && (
          <Group title={<Trans>Card details</Trans>}>
            <div className="sm:col-span-2">
              <CardFrame frame={card.frame} height={card.height} />
              {isSandbox && (
                <div className="mt-3 flex flex-col gap-2 text-sm text-kumo-subtle">
                  <Trans>Only test cards work here. This one is accepted, with any date to come and any security code:</Trans>
                  <CopyText text="4242 4242 4242 4242" />
                </div>
              )}
            </div>
            <SelectField {...form.bind("card_country")} label={t`Country`} placeholder={t`As in the billing address`} isOptional choices={countries} />
            <TextField {...form.bind("card_zipcode")} label={t`ZIP code`} isOptional autoComplete="off" />
          </Group>
        )}
        <AddressFields form={form} countries={countries} />
      </Form>
    </Card>
  );
}
