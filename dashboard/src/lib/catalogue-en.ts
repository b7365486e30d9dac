import { type Catalogue, joined } from "@/lib/catalogue";

export const messages = joined(import.meta.glob<Catalogue>("../**/locales/en.po", { eager: true }));
