import { platform } from "@/api/call";

export const viewApiKey = platform("get", "/user/api_key");

export const changeApiKey = platform("post", "/user/api_key");

export const viewOriginCaKey = platform("get", "/user/origin_ca_key");

export const changeOriginCaKey = platform("post", "/user/origin_ca_key");

export type KeyResult = { api_key: string } | { origin_ca_key: string };

export const keyIn = (result: KeyResult) => ("api_key" in result ? result.api_key : result.origin_ca_key);
