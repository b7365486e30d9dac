import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useSession } from "@/api/session";
import { Link } from "@/ui/link";

function Banner({ isQuiet = false, children }: { isQuiet?: boolean; children: ReactNode }) {
  const look = isQuiet ? "border-b border-kumo-hairline bg-kumo-recessed py-1 text-sm" : "bg-kumo-banner-warning py-2 font-medium";
  return (
    <p role="status" className={`px-4 text-center ${look}`}>
      {children}
    </p>
  );
}

interface BannersProps {
  isOnline: boolean;
}

// What stands in the way of work, the worst first; at most two at a time.
export function Banners({ isOnline }: BannersProps) {
  const { needs, second_factor: factor, tenants } = useSession();
  const banners = [
    !isOnline && (
      <Banner key="offline">
        <Trans>No network. What you see may be old, and nothing can be changed.</Trans>
      </Banner>
    ),
    needs.includes("terms") && (
      <Banner key="terms">
        <Trans>There are terms for you to accept.</Trans>{" "}
        <Link href="/terms">
          <Trans>Read and accept them</Trans>
        </Link>
      </Banner>
    ),
    factor.is_setup_needed && (
      <Banner key="factor">
        <Trans>An account that you belong to demands a second factor.</Trans>{" "}
        <Link href="/profile/authentication">
          <Trans>Set one up</Trans>
        </Link>
      </Banner>
    ),
    tenants.some((tenant) => tenant.is_sandbox) && (
      <Banner key="sandbox" isQuiet>
        <Trans>Sandbox: payments are simulated, and nobody is billed.</Trans>
      </Banner>
    ),
  ];
  return <>{banners.filter(Boolean).slice(0, 2)}</>;
}
