import { type Call, platform, published, type RequestBody, type ResultOf } from "@/api/call";

// Whose connectors: of an account, or of the tenant as a whole.
export interface Owner {
  kind: "account" | "tenant";
  id: string;
}

const ofAccount = (account: string, connector: string) => ({ path: { account_id: account, connector_id: connector } });
const ofTenant = (tenant: string, connector: string) => ({ path: { tenant_id: tenant, connector_id: connector } });

const listOfAccount = (id: string) => published("get", "/accounts/{account_id}/sso_connectors", { path: { account_id: id } });

export type Connector = ResultOf<ReturnType<typeof listOfAccount>>[number];
export type NewConnector = RequestBody<"/client/v4", "post", "/accounts/{account_id}/sso_connectors">;
export type ConnectorChange = RequestBody<"/client/v4", "patch", "/accounts/{account_id}/sso_connectors/{connector_id}">;

const secrets = ["client_secret"];

export const listConnectors = ({ kind, id }: Owner): Call<Connector[]> =>
  kind === "account" ? listOfAccount(id) : platform("get", "/tenants/{tenant_id}/sso_connectors", { path: { tenant_id: id } });

export const getConnector = ({ kind, id }: Owner, connector: string): Call<Connector> =>
  kind === "account"
    ? published("get", "/accounts/{account_id}/sso_connectors/{connector_id}", ofAccount(id, connector))
    : platform("get", "/tenants/{tenant_id}/sso_connectors/{connector_id}", ofTenant(id, connector));

export const addConnector = ({ kind, id }: Owner, body: NewConnector): Call<Connector> =>
  kind === "account"
    ? published("post", "/accounts/{account_id}/sso_connectors", { path: { account_id: id }, body, secrets })
    : platform("post", "/tenants/{tenant_id}/sso_connectors", { path: { tenant_id: id }, body, secrets });

export const changeConnector = ({ kind, id }: Owner, connector: string, body: ConnectorChange): Call<Connector> =>
  kind === "account"
    ? published("patch", "/accounts/{account_id}/sso_connectors/{connector_id}", { ...ofAccount(id, connector), body, secrets })
    : platform("patch", "/tenants/{tenant_id}/sso_connectors/{connector_id}", { ...ofTenant(id, connector), body, secrets });

export const removeConnector = ({ kind, id }: Owner, connector: string): Call<unknown> =>
  kind === "account"
    ? published("delete", "/accounts/{account_id}/sso_connectors/{connector_id}", ofAccount(id, connector))
    : platform("delete", "/tenants/{tenant_id}/sso_connectors/{connector_id}", ofTenant(id, connector));

export const beginVerification = ({ kind, id }: Owner, connector: string): Call<unknown> =>
  kind === "account"
    ? published("post", "/accounts/{account_id}/sso_connectors/{connector_id}/begin_verification", ofAccount(id, connector))
    : platform("post", "/tenants/{tenant_id}/sso_connectors/{connector_id}/begin_verification", ofTenant(id, connector));

// In a sandbox nobody asks the DNS: it is declared what it would say.
export const declareRecords = (connector: Connector) =>
  platform("post", "/sandbox/sso_connectors/{connector_id}/txt_records", { path: { connector_id: connector.id }, body: { txt_records: [connector.verification.code] } });

const tokenOfAccount = "/accounts/{account_id}/sso_connectors/{connector_id}/scim_token";
const tokenOfTenant = "/tenants/{tenant_id}/sso_connectors/{connector_id}/scim_token";

export const getScimToken = ({ kind, id }: Owner, connector: string) =>
  kind === "account" ? platform("get", tokenOfAccount, ofAccount(id, connector)) : platform("get", tokenOfTenant, ofTenant(id, connector));

export const makeScimToken = ({ kind, id }: Owner, connector: string) =>
  kind === "account" ? platform("post", tokenOfAccount, ofAccount(id, connector)) : platform("post", tokenOfTenant, ofTenant(id, connector));

export const removeScimToken = ({ kind, id }: Owner, connector: string): Call<unknown> =>
  kind === "account" ? platform("delete", tokenOfAccount, ofAccount(id, connector)) : platform("delete", tokenOfTenant, ofTenant(id, connector));

export type ScimToken = ResultOf<ReturnType<typeof getScimToken>>;
export type MadeScimToken = ResultOf<ReturnType<typeof makeScimToken>>;

// Whatever shows connectors is read again.
export const connectorPaths = ["/accounts/{account_id}/sso_connectors", "/tenants/{tenant_id}/sso_connectors"];
export const scimPaths = [tokenOfAccount, tokenOfTenant];

// The units of a tenant.
export const unitsOf = (tenant: string) => published("get", "/tenants/{tenant_id}", { path: { tenant_id: tenant } });

export const listRoles = (account: string) =>
  published("get", "/accounts/{account_id}/roles", { path: { account_id: account }, query: { per_page: 100 } });
