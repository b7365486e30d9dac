import { platform, type ResultOf } from "@/api/call";

export const askedTerms = platform("get", "/terms");

export type Asked = ResultOf<typeof askedTerms>[number];

export const getTerms = (id: string) => platform("get", "/terms/{terms_id}", { path: { terms_id: id } });

export const acceptTerms = (asked: Asked) =>
  platform("post", "/terms/{terms_id}/acceptance", {
    path: { terms_id: asked.id },
    body: asked.subject.account_id ? { account_id: asked.subject.account_id } : { tenant_id: asked.subject.tenant_id },
  });
