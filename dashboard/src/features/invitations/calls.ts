import { platform, published, type ResultOf } from "@/api/call";

export const offerOf = (code: string) => platform("get", "/invitations/{code}", { path: { code } });

export type Offer = ResultOf<ReturnType<typeof offerOf>>;

export const acceptByCode = (code: string, user: { password?: string; first_name?: string; last_name?: string; accepted_terms?: string }) =>
  platform("post", "/invitations/accept", { body: { code, ...user }, secrets: ["code", "password"] });

export const declineByCode = (code: string) => platform("post", "/invitations/decline", { body: { code }, secrets: ["code"] });

export const ownInvites = published("get", "/user/invites");

export type Invite = ResultOf<typeof ownInvites>[number];

export const answerInvite = (id: string, status: "accepted" | "rejected") =>
  published("patch", "/user/invites/{invite_id}", { path: { invite_id: id }, body: { status } });
