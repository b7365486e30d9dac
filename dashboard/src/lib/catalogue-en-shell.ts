import { type Catalogue, joined } from "@/lib/catalogue";

// All other texts.
export const messages = joined(
  import.meta.glob<Catalogue>(["../features/*/locales/en.po", "!../features/{credentials,invitations,second-factors,sessions,sso,terms}/**"], {
    eager: true,
  }),
);
