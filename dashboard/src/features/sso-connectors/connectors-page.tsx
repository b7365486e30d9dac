import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "@/api/query";
import { type Connector, listConnectors, type Owner } from "@/features/sso-connectors/calls";
import { ConnectorCard } from "@/features/sso-connectors/connector-card";
import { ConnectorDialog } from "@/features/sso-connectors/connector-dialog";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { Guarded } from "@/ui/guarded";
import { KeyIcon, PlusIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";

const lookedUpMs = 3_000;

const isLookedUp = ({ provider, verification }: Connector) => provider?.status === "pending" || verification.status === "pending";

function Connectors({ owner }: { owner: Owner }) {
  const { t } = useLingui();
  const [isAdding, setIsAdding] = useState(false);
  const { data, error, refetch } = useApi(listConnectors(owner), { refetchInterval: ({ state }) => (state.data?.result.some(isLookedUp) ? lookedUpMs : false) });
  const add = (
    <Button variant="primary" icon={PlusIcon} onClick={() => setIsAdding(true)}>
      <Trans>Add a connector</Trans>
    </Button>
  );
  return (
    <Page title={t`Single sign-on`} description={<Trans>People of a domain sign in where their company keeps them, by OpenID Connect.</Trans>} actions={!error && add} width="narrow">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton rows={4} />
      ) : data.result.length === 0 ? (
        <Card>
          <EmptyState icon={KeyIcon} title={<Trans>No connector yet</Trans>}>
            <Trans>A connector joins one e-mail domain to the provider at which its people sign in.</Trans>
          </EmptyState>
        </Card>
      ) : (
        data.result.map((connector) => <ConnectorCard key={connector.id} owner={owner} connector={connector} />)
      )}
      {isAdding && <ConnectorDialog owner={owner} onClose={() => setIsAdding(false)} />}
    </Page>
  );
}

export function AccountConnectorsPage() {
  const { account } = useParams({ from: "/shell/$account/sso" });
  return (
    <Guarded area="dash_sso" account={account}>
      <Connectors owner={{ kind: "account", id: account }} />
    </Guarded>
  );
}

export function TenantConnectorsPage() {
  const { tenant } = useParams({ from: "/shell/tenants/$tenant/sso" });
  return <Connectors owner={{ kind: "tenant", id: tenant }} />;
}
