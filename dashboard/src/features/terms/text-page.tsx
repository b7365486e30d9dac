import { useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useApi } from "@/api/query";
import { getTerms } from "@/features/terms/calls";
import { PublicCard } from "@/ui/public-card";
import { ErrorState, Skeleton } from "@/ui/states";

export function TermsTextPage() {
  const { t } = useLingui();
  const { terms: id } = useParams({ from: "/public/terms/$terms" });
  const { data, error, refetch } = useApi(getTerms(id));
  const terms = data?.result;
  return (
    <PublicCard title={terms?.title ?? t`Terms`} description={terms?.version}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : terms ? <div className="whitespace-pre-wrap">{terms.text}</div> : <Skeleton />}
    </PublicCard>
  );
}
