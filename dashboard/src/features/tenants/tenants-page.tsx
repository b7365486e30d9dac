import { Trans, useLingui } from "@lingui/react/macro";
import { Navigate } from "@tanstack/react-router";
import { useSession } from "@/api/session";
import { Card } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { BuildingOfficeIcon } from "@/ui/icons";
import { Link } from "@/ui/link";
import { Page } from "@/ui/page";
import { EmptyState } from "@/ui/states";
import { ShortTable } from "@/ui/table";

// Who administers one tenant alone goes to it at once.
export function TenantsPage() {
  const { t } = useLingui();
  const { tenants } = useSession();
  if (tenants.length === 1) return <Navigate to="/tenants/$tenant" params={{ tenant: tenants[0]!.id }} replace />;
  return (
    <Page title={t`Tenants`}>
      <Card isFlush>
        {tenants.length > 0 ? (
          <ShortTable
            label={t`Tenants`}
            rows={tenants}
            keyOf={(tenant) => tenant.id}
            columns={[
              { key: "name", header: t`Name`, cell: (tenant) => <Link href={`/tenants/${tenant.id}`}>{tenant.name}</Link> },
              { key: "id", header: t`ID`, cell: (tenant) => <CopyId id={tenant.id} of={tenant.name} isShort /> },
            ]}
          />
        ) : (
          <EmptyState icon={BuildingOfficeIcon} title={<Trans>No tenants</Trans>}>
            <Trans>You see the tenants here that you administer.</Trans>
          </EmptyState>
        )}
      </Card>
    </Page>
  );
}
