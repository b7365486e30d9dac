import { platform } from "@/api/call";

export const forgetPassword = (email: string) => platform("post", "/password/forgot", { body: { email } });

export const resetPassword = (token: string, password: string) =>
  platform("post", "/password/reset", { body: { token, password }, secrets: ["token", "password"] });

export const verifyEmail = (token: string) => platform("post", "/email/verify", { body: { token }, secrets: ["token"] });

export const confirmEmail = (token: string) => platform("post", "/email/confirm", { body: { token }, secrets: ["token"] });

export const sendVerification = platform("post", "/user/email/verification");

export const viewApiKey = platform("get", "/user/api_key");

export const changeApiKey = platform("post", "/user/api_key");
