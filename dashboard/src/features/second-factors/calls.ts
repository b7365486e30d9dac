import { platform, type RequestBody, type ResultOf } from "@/api/call";

export const getFactors = platform("get", "/user/second_factors");

export type Factors = ResultOf<typeof getFactors>;
export type SecurityKey = Factors["security_keys"][number];

export const startApp = platform("post", "/user/second_factors/totp");
export type AppSetup = ResultOf<typeof startApp>;
export const confirmApp = (code: string) => platform("post", "/user/second_factors/totp/confirm", { body: { code }, secrets: ["code"], needsSession: true });
export const removeApp = platform("delete", "/user/second_factors/totp", { needsSession: true });

export const startKey = platform("post", "/user/second_factors/security_keys/options");
type NewKey = RequestBody<"/platform/v1", "post", "/user/second_factors/security_keys">;
export const addKey = (body: NewKey) => platform("post", "/user/second_factors/security_keys", { body, needsSession: true });
export type Attestation = NewKey["credential"];
export const renameKey = (id: string, name: string) =>
  platform("patch", "/user/second_factors/security_keys/{security_key_id}", { path: { security_key_id: id }, body: { name }, needsSession: true });
export const removeKey = (id: string) =>
  platform("delete", "/user/second_factors/security_keys/{security_key_id}", { path: { security_key_id: id }, needsSession: true });

export const renewBackupCodes = platform("post", "/user/second_factors/backup_codes");
export const cancelRecovery = platform("delete", "/user/second_factors/recovery");

// At sign-in.
export const startPresenting = platform("post", "/session/second_factor/options");
type Presented = RequestBody<"/platform/v1", "post", "/session/second_factor">;
export const present = (body: Presented) => platform("post", "/session/second_factor", { body, secrets: ["code", "backup_code"] });
export const enterSudoByFactor = (body: Presented) => platform("post", "/session/sudo/second_factor", { body, secrets: ["code", "backup_code"] });
export type Assertion = NonNullable<Presented["credential"]>;
export const askForRecovery = platform("post", "/session/second_factor/recovery");
export const startRecovery = (token: string) => platform("post", "/second_factor/recovery", { body: { token }, secrets: ["token"] });

export const startPasskey = platform("post", "/sessions/passkey/options");
type PasskeyAnswer = RequestBody<"/platform/v1", "post", "/sessions/passkey">;
export const signInWithPasskey = (body: PasskeyAnswer) => platform("post", "/sessions/passkey", { body });

export const factorPaths = ["/user/second_factors", "/session", "/accounts"];
