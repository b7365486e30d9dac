import { platform, type RequestBody } from "@/api/call";

export const forgetPassword = (email: string) => platform("post", "/password/forgot", { body: { email } });

export const resetPassword = (token: string, password: string) =>
  platform("post", "/password/reset", { body: { token, password }, secrets: ["token", "password"] });

export const verifyEmail = (token: string) => platform("post", "/email/verify", { body: { token }, secrets: ["token"] });

export const confirmEmail = (token: string) => platform("post", "/email/confirm", { body: { token }, secrets: ["token"] });

export const sendVerification = platform("post", "/user/email/verification");

type PasswordChange = RequestBody<"/platform/v1", "put", "/user/password">;

export const changePassword = (body: PasswordChange) => platform("put", "/user/password", { body, secrets: ["current_password", "new_password"], needsSession: true });
