import { platform } from "@/api/call";

export const signIn = (email: string, password: string) =>
  platform("post", "/sessions", { body: { email, password }, secrets: ["password"] });

export const enterSudo = (password: string) =>
  platform("post", "/session/sudo", { body: { password }, secrets: ["password"] });

export const ownSessions = platform("get", "/sessions");

export const endSession = (id: string) => platform("delete", "/sessions/{session_id}", { path: { session_id: id } });

export const endOtherSessions = platform("delete", "/sessions");
