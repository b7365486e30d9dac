import { platform, published, type ResultOf } from "@/api/call";

export const getUser = published("get", "/user");

export type User = ResultOf<typeof getUser>;

type UserChange = Pick<User, "first_name" | "last_name" | "telephone" | "country" | "zipcode">;

export const changeUser = (body: UserChange) => published("patch", "/user", { body });

export const getPreferences = platform("get", "/user/preferences");

export type Preferences = ResultOf<typeof getPreferences>;

type PreferencesChange = Partial<Omit<Preferences, "mail">> & { mail?: Partial<Preferences["mail"]> };

export const changePreferences = (body: PreferencesChange) => platform("patch", "/user/preferences", { body });
