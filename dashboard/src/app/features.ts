import * as accounts from "@/features/accounts/feature";
import * as credentials from "@/features/credentials/feature";
import * as invitations from "@/features/invitations/feature";
import * as members from "@/features/members/feature";
import * as sessions from "@/features/sessions/feature";
import * as users from "@/features/users/feature";
import type { NavEntry } from "@/routing/nav";

// Every feature, a line in each list. Routes hang below the parent that the feature gave them.

export const publicRoutes = [...sessions.publicRoutes, ...credentials.publicRoutes, ...invitations.publicRoutes] as const;

export const shellRoutes = [...accounts.shellRoutes] as const;

export const accountRoutes = [...accounts.accountRoutes, ...members.accountRoutes] as const;

export const profileRoutes = [...users.profileRoutes, ...sessions.profileRoutes, ...credentials.profileRoutes] as const;

export const navEntries: NavEntry[] = [...accounts.nav, ...members.nav, ...users.nav, ...sessions.nav, ...credentials.nav];
