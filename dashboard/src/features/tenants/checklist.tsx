import { Trans, useLingui } from "@lingui/react/macro";
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useMutation } from "@tanstack/react-query";
import { forget } from "@/api/query";
import { send } from "@/api/send";
import { useSession } from "@/api/session";
import { callOfStep, type Overview, showFirstSteps, type Step } from "@/features/tenants/calls";
import { ShowApiCall } from "@/ui/api-call";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { CheckCircleIcon, CircleIcon } from "@/ui/icons";
import { Link } from "@/ui/link";
import { toast } from "@/ui/toasts";

interface StepWords {
  title: MessageDescriptor;
  why: MessageDescriptor;
  // `$own` stands for the tenant's own account.
  href: string;
}

const words: Record<Step, StepWords> = {
  email_verified: { title: msg`Verify your e-mail address`, why: msg`Your Global API Key stays hidden until then.`, href: "/profile/preferences" },
  second_factor: { title: msg`Set up a second factor`, why: msg`A stolen password alone then opens nothing.`, href: "/profile/authentication" },
  billing_details: { title: msg`Add your billing details`, why: msg`Your own account pays for what your customers use.`, href: "/$own/billing" },
  credential: { title: msg`Get a key for the API`, why: msg`For scripts and Terraform.`, href: "/profile/api-tokens" },
  first_account: { title: msg`Add your first account`, why: msg`It holds everything of one customer.`, href: "/accounts/new" },
  customer_invited: { title: msg`Invite the customer`, why: msg`They get a mail with a link.`, href: "/accounts" },
  zone_added: { title: msg`Add a website`, why: msg`In the account of the customer.`, href: "/accounts?to=/:account/add-site" },
  plan_chosen: { title: msg`Choose a plan`, why: msg`At the website, or an add-on in Billing.`, href: "/websites" },
};

function useDismissal() {
  const { t } = useLingui();
  return useMutation({
    mutationFn: () => send(showFirstSteps(false)),
    onSuccess: async () => {
      await forget("/session", "/user/preferences");
      toast.done(t`First steps are in the Support menu now`);
    },
    onError: (error) => toast.failed(t`This choice could not be kept`, error),
  });
}

// The first steps of a partner. Each ticks itself, from what is really there.
export function Checklist({ overview }: { overview: Overview }) {
  const { t, i18n } = useLingui();
  const { checklist, own_account_id: own } = overview;
  const { preferences } = useSession();
  const dismissal = useDismissal();
  const done = checklist.filter((step) => step.is_done).length;
  if (done === checklist.length || !preferences.shows_first_steps) return null;
  return (
    <Card
      title={t`First steps`}
      description={
        <Trans>
          {done} of {checklist.length} done. Each ticks itself once it is true.
        </Trans>
      }
      actions={
        <Button variant="ghost" isBusy={dismissal.isPending} onClick={() => dismissal.mutate()}>
          <Trans>Hide</Trans>
        </Button>
      }
      isFlush
    >
      <ol>
        {checklist.map(({ key, is_done: isDone }) => {
          const Sign = isDone ? CheckCircleIcon : CircleIcon;
          return (
            <li key={key} className="flex items-start gap-3 border-b border-kumo-hairline px-5 py-3 last:border-0">
              <Sign aria-label={isDone ? t`Done` : t`To do`} weight={isDone ? "fill" : "regular"} className={`mt-0.5 size-5 shrink-0 ${isDone ? "text-kumo-success" : "text-kumo-subtle"}`} />
              <div className="min-w-0 flex-1">
                {isDone ? (
                  <span className="text-kumo-subtle">{i18n._(words[key].title)}</span>
                ) : (
                  <Link href={words[key].href.replace("$own", own ?? "")}>{i18n._(words[key].title)}</Link>
                )}
                {!isDone && <span className="block text-sm text-kumo-subtle">{i18n._(words[key].why)}</span>}
                {!isDone && callOfStep[key] && <ShowApiCall call={callOfStep[key]} />}
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
