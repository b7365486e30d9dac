import type { Assertion, Attestation } from "@/features/second-factors/calls";

// What the browser and its keys do; the server makes the options and checks the answers.

export const canUseKeys = () => typeof PublicKeyCredential !== "undefined" && "parseCreationOptionsFromJSON" in PublicKeyCredential;

// Null: the person has declined, or no key was found.
async function answerOf(asked: Promise<Credential | null>): Promise<unknown> {
  try {
    const credential = await asked;
    return (credential as PublicKeyCredential | null)?.toJSON() ?? null;
  } catch (error) {
    if (error instanceof DOMException && (error.name === "NotAllowedError" || error.name === "AbortError")) return null;
    throw error;
  }
}

export async function makeCredential(options: unknown): Promise<Attestation | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  return (await answerOf(navigator.credentials.create({ publicKey }))) as Attestation | null;
}

export async function askCredential(options: unknown): Promise<Assertion | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return (await answerOf(navigator.credentials.get({ publicKey }))) as Assertion | null;
}
