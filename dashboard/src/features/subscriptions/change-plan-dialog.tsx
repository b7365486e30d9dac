import { Trans, useLingui } from "@lingui/react/macro";
import { forget, useTrial } from "@/api/query";
import { boughtPaths, type Frequency, freeZone, type PlanOffer, setPlanOfZone } from "@/features/subscriptions/calls";
import { Price } from "@/features/subscriptions/price";
import { limits } from "@/features/subscriptions/words";
import { FormDialog } from "@/ui/dialog";
import { BillingDate } from "@/ui/time";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

// What the change does to the limits: what grows, and what shrinks.
function Effects({ current, wanted }: { current: PlanOffer | undefined; wanted: PlanOffer }) {
  const { i18n } = useLingui();
  const changed = Object.entries(limits)
    .map(([name, label]) => ({ label, before: current?.limits[name] ?? 0, after: wanted.limits[name] ?? 0 }))
    .filter(({ before, after }) => before !== after);
  if (changed.length === 0) return null;
  return (
    <table className="w-full text-base">
      <caption className="mb-2 text-start font-medium">
        <Trans>What changes at once</Trans>
      </caption>
      <tbody>
        {changed.map(({ label, before, after }) => (
          <tr key={i18n._(label)} className="h-9 border-b border-kumo-hairline last:border-0">
            <th scope="row" className="text-start font-normal">
              {i18n._(label)}
            </th>
            <td className="text-end whitespace-nowrap tabular-nums">
              {i18n.number(before)} → <strong className={`font-semibold ${after < before ? "text-kumo-danger" : ""}`}>{i18n.number(after)}</strong>
              {after < before && (
                <span className="sr-only">
                  <Trans>(less)</Trans>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// When the plan is charged again, as the server would have it.
function Renewal({ zone, wanted, frequency }: Pick<ChangePlanDialogProps, "zone" | "wanted" | "frequency">) {
  const end = useTrial(setPlanOfZone(zone, wanted.id, frequency)).data?.result.current_period_end;
  return (
    <p className="min-h-6 text-kumo-subtle">
      {end && (
        <Trans>
          A new period begins now. It is charged again on <BillingDate at={end} /> (UTC).
        </Trans>
      )}
    </p>
  );
}

interface ChangePlanDialogProps {
  zone: string;
  current: PlanOffer | undefined;
  wanted: PlanOffer;
  frequency: Frequency;
  onDone: () => void;
  onClose: () => void;
}

export function ChangePlanDialog({ zone, current, wanted, frequency, onDone, onClose }: ChangePlanDialogProps) {
  const { t } = useLingui();
  const form = useForm<object, unknown>({
    initial: {},
    call: () => (wanted.tier === "free" ? freeZone(zone) : setPlanOfZone(zone, wanted.id, frequency)),
    onDone: async () => {
      await forget(...boughtPaths);
      toast.done(t`The plan is ${wanted.name} now`);
      onDone();
    },
  });
  return (
    <FormDialog title={t`Change to ${wanted.name}?`} form={form} submit={<Trans>Change the plan</Trans>} onClose={onClose}>
      <div>
        <p className="text-2xl font-semibold text-kumo-strong">
          <Price plan={wanted} frequency={frequency} />
        </p>
        {wanted.prices.length > 0 && <Renewal zone={zone} wanted={wanted} frequency={frequency} />}
      </div>
      <Effects current={current} wanted={wanted} />
    </FormDialog>
  );
}
