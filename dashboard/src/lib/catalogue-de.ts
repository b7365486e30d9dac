import { type Catalogue, joined } from "@/lib/catalogue";

// What is said before anybody has signed in. The globs are literals: the build reads them.
export const messages = joined(
  import.meta.glob<Catalogue>(["../{app,ui}/locales/de.po", "../features/{credentials,invitations,second-factors,sessions,sso,terms}/locales/de.po"], {
    eager: true,
  }),
);
