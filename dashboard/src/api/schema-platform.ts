// Made by scripts/api-types.mjs from ../docs/reference/openapi-platform.json; do not edit.
export interface paths {
    "/user/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_user_preferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patch_user_preferences"];
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sessions"];
        put?: never;
        post: operations["post_sessions"];
        delete: operations["delete_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_session"];
        put?: never;
        post?: never;
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/sudo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_session_sudo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["delete_sessions_session_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_password_forgot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_user_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_email_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/email/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_user_email_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_user_email"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_email_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/api_key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_user_api_key"];
        put?: never;
        post: operations["post_user_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_sandbox_clock"];
        put?: never;
        post: operations["post_sandbox_clock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/members/{member_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_accounts_account_id_members_member_id_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{tenant_id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_tenants_tenant_id_invitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitation_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_invitations_invitation_id_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["delete_invitations_invitation_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_invitations_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_invitations_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_invitations_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sandbox/zones/{zone_id}/delegation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_sandbox_zones_zone_id_delegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/payment-methods/{payment_method_id}/set-as-backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_accounts_account_id_payment_methods_payment_method_id_set_as_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{tenant_id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_tenants_tenant_id_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/deletion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_deletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_openapi.json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/errors/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_errors_number"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/site": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            code: number;
            message: string;
            documentation_url?: string;
            remedy?: string;
            source?: {
                pointer?: string;
            };
        };
        Refusal: {
            result: null;
            /** @constant */
            success: false;
            errors: components["schemas"]["Error"][];
            messages: unknown[];
        };
        PageInfo: {
            page?: number;
            per_page?: number;
            total_pages?: number;
            count?: number;
            total_count?: number;
        };
        "app.ErrorMeaning": {
            number: string;
            status: string;
            feature: string;
            name: string;
            message: string;
        };
        "app.SiteView": {
            brand: string;
            version: string;
            has_session: boolean;
            is_sandbox_offered: boolean;
            languages: string[];
            password_min_length: number;
            second_factor_methods: string[];
        };
        "billing.MethodView": {
            id: string;
            /** @enum {string} */
            type: "CREDIT_CARD";
            default: boolean;
            backup: boolean;
            /** @enum {string} */
            brand: "visa" | "mastercard" | "amex" | "discover" | "unionpay";
            last_four: string;
            expiration_date: string;
            nick_name?: string | null;
            first_name?: string | null;
            last_name?: string | null;
            address?: string | null;
            address2?: string | null;
            city?: string | null;
            state?: string | null;
            zipcode?: string | null;
            country?: string | null;
            payment_gateway: string;
            /** Format: date-time */
            created_on: string;
        };
        "credentials.AddressChangeView": {
            email: string;
            needs: string[];
        };
        "credentials.AddressView": {
            email: string;
            is_email_verified: boolean;
        };
        "credentials.ApiKeyView": {
            api_key: string;
            /** Format: date-time */
            changed_at?: string | null;
        };
        "credentials.Done": {
            is_done: boolean;
        };
        "credentials.Forgot": {
            email: string;
        };
        "credentials.LinkToken": {
            token: string;
        };
        "credentials.NewAddress": {
            email: string;
        };
        "credentials.PasswordChange": {
            /** Format: password */
            current_password: string;
            /** Format: password */
            new_password: string;
        };
        "credentials.Reset": {
            token: string;
            /** Format: password */
            password: string;
        };
        "invitations.AcceptByCode": {
            code: string;
            /** Format: password */
            password?: string | null;
            first_name?: string | null;
            last_name?: string | null;
        };
        "invitations.Accepted": {
            /** @enum {string} */
            status: "pending" | "accepted" | "rejected" | "expired";
            account: components["schemas"]["invitations.AccountName"];
            user: components["schemas"]["invitations.UserName"];
            csrf_token?: string | null;
        };
        "invitations.AccountName": {
            id: string;
            name: string;
        };
        "invitations.DeclineByCode": {
            code: string;
        };
        "invitations.InvitationReference": {
            id: string;
        };
        "invitations.InviteView": {
            id: string;
            invited_member_id?: string | null;
            invited_member_email: string;
            organization_id: string;
            organization_name: string;
            organization_is_enforcing_twofactor: boolean;
            invited_by: string;
            /** Format: date-time */
            invited_on: string;
            /** Format: date-time */
            expires_on: string;
            roles: string[];
            /** @enum {string} */
            status: "pending" | "accepted" | "rejected" | "expired";
        };
        "invitations.Offer": {
            /** @enum {string} */
            status: "pending" | "accepted" | "rejected" | "expired";
            account: components["schemas"]["invitations.AccountName"];
            email: string;
            invited_by: string;
            /** Format: date-time */
            expires_at: string;
            roles: string[];
            has_user: boolean;
            needs_password: boolean;
        };
        "invitations.TenantInvitation": {
            id: string;
            member_id: string;
            email: string;
            account: components["schemas"]["invitations.AccountName"];
            invited_by: string;
            /** Format: date-time */
            invited_on: string;
            /** Format: date-time */
            expires_on: string;
            /** @enum {string} */
            status: "pending" | "expired";
        };
        "invitations.UserName": {
            id?: string | null;
            email: string;
        };
        "members.GroupMeta": {
            description: string;
            editable: string;
            label: string;
            scopes: string;
        };
        "members.MemberUser": {
            id?: string | null;
            email: string;
            first_name?: string | null;
            last_name?: string | null;
            two_factor_authentication_enabled: boolean;
        };
        "members.MemberView": {
            id: string;
            email: string;
            user: components["schemas"]["members.MemberUser"];
            /** @enum {string} */
            status: "accepted" | "pending" | "rejected";
            api_access_enabled?: boolean | null;
            roles: components["schemas"]["members.RoleView"][];
            policies: components["schemas"]["members.PolicyView"][];
        };
        "members.PermissionGroupView": {
            id: string;
            name: string;
            meta: components["schemas"]["members.GroupMeta"];
        };
        "members.PermissionView": {
            read: boolean;
            edit: boolean;
            write: boolean;
        };
        "members.PolicyView": {
            id: string;
            /** @enum {string} */
            access: "allow" | "deny";
            permission_groups: components["schemas"]["members.PermissionGroupView"][];
            resource_groups: components["schemas"]["members.ResourceGroupView"][];
        };
        "members.ResourceGroupView": {
            id: string;
            name: string;
            meta: components["schemas"]["members.ResourceMeta"];
            scope: components["schemas"]["members.ResourceScope"];
        };
        "members.ResourceMeta": {
            editable: string;
        };
        "members.ResourceObject": {
            key: string;
        };
        "members.ResourceScope": {
            key: string;
            objects: components["schemas"]["members.ResourceObject"][];
        };
        "members.RoleView": {
            id: string;
            name: string;
            description: string;
            permissions: {
                [key: string]: components["schemas"]["members.PermissionView"];
            };
        };
        "overview.DeletionCounts": {
            zones: number;
            members: number;
            pending_invitations: number;
            subscriptions: number;
            paid_subscriptions: number;
            payment_methods: number;
        };
        "overview.DeletionPreview": {
            id: string;
            name: string;
            is_allowed: boolean;
            reason?: string | null;
            counts: components["schemas"]["overview.DeletionCounts"];
            consequences: string[];
        };
        "overview.Figures": {
            account_count: number;
            pending_invitation_count: number;
            zone_count: number;
            zones_by_status: components["schemas"]["overview.ZoneCounts"];
            subscription_count: number;
            subscriptions_by_plan: components["schemas"]["overview.PlanCount"][];
        };
        "overview.Overview": {
            checklist: components["schemas"]["overview.Step"][];
            figures: components["schemas"]["overview.Figures"];
        };
        "overview.PlanCount": {
            plan: string;
            count: number;
        };
        "overview.Step": {
            /** @enum {string} */
            key: "email_verified" | "second_factor" | "billing_details" | "credential" | "first_account" | "customer_invited" | "zone_added" | "plan_chosen";
            is_done: boolean;
        };
        "overview.ZoneCounts": {
            initializing: number;
            pending: number;
            active: number;
            moved: number;
        };
        "search.AccountSummary": {
            id: string;
            name: string;
            description?: string | null;
            /** @enum {string} */
            type: "standard" | "enterprise";
            /** @enum {string} */
            status: "active" | "pending";
            tenant_id: string;
            unit: components["schemas"]["search.UnitName"];
            /** Format: date-time */
            created_on: string;
            zone_count: number;
            zones_by_status: components["schemas"]["search.ZoneCounts"];
            plans: string[];
            member_count: number;
            pending_invitation_count: number;
            role: string;
        };
        "search.Found": {
            accounts: components["schemas"]["search.FoundAccount"][];
            zones: components["schemas"]["search.FoundZone"][];
            members: components["schemas"]["search.FoundMember"][];
        };
        "search.FoundAccount": {
            id: string;
            name: string;
        };
        "search.FoundMember": {
            id: string;
            email: string;
            /** @enum {string} */
            status: "accepted" | "pending" | "rejected";
            account: components["schemas"]["search.FoundAccount"];
        };
        "search.FoundZone": {
            id: string;
            name: string;
            /** @enum {string} */
            status: "initializing" | "pending" | "active" | "moved";
            account: components["schemas"]["search.FoundAccount"];
        };
        "search.UnitName": {
            id: string;
            name: string;
        };
        "search.ZoneCounts": {
            initializing: number;
            pending: number;
            active: number;
            moved: number;
        };
        "sessions.CurrentView": {
            user: components["schemas"]["sessions.UserSummary"];
            id?: string | null;
            csrf_token?: string | null;
            /** Format: date-time */
            sudo_until?: string | null;
            needs: string[];
            tenants: components["schemas"]["sessions.TenantName"][];
            /** Format: date-time */
            created_at?: string | null;
            /** Format: date-time */
            expires_at?: string | null;
            /** Format: date-time */
            idle_expires_at?: string | null;
            is_email_verified: boolean;
            has_two_factor: boolean;
            preferences: components["schemas"]["users.Preferences"];
        };
        "sessions.Ended": {
            id: string;
        };
        "sessions.EndedCount": {
            count: number;
        };
        "sessions.SessionView": {
            id: string;
            device: string;
            user_agent: string;
            ip: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_seen_at: string;
            /** Format: date-time */
            expires_at: string;
            is_current: boolean;
        };
        "sessions.SignIn": {
            email: string;
            /** Format: password */
            password: string;
        };
        "sessions.SignedIn": {
            user: components["schemas"]["sessions.UserSummary"];
            csrf_token: string;
            needs: string[];
            /** Format: date-time */
            expires_at: string;
        };
        "sessions.Sudo": {
            /** Format: password */
            password: string;
        };
        "sessions.SudoView": {
            /** Format: date-time */
            sudo_until: string;
        };
        "sessions.TenantName": {
            id: string;
            name: string;
        };
        "sessions.UserSummary": {
            id: string;
            email: string;
            first_name?: string | null;
            last_name?: string | null;
        };
        "tenants.ClockAdvance": {
            advance_seconds: number;
        };
        "tenants.ClockView": {
            /** Format: date-time */
            now: string;
            offset_seconds: number;
        };
        "users.MailPreferences": {
            account_activity: boolean;
            billing: boolean;
            product_news: boolean;
        };
        "users.MailPreferencesChange": {
            account_activity?: boolean | null;
            billing?: boolean | null;
            product_news?: boolean | null;
        };
        "users.Preferences": {
            /** @enum {string} */
            language: "en" | "de";
            /** @enum {string} */
            appearance: "light" | "dark" | "system";
            time_zone: string;
            /** @enum {string} */
            density: "comfortable" | "compact";
            has_shortcuts: boolean;
            mail: components["schemas"]["users.MailPreferences"];
        };
        "users.PreferencesChange": {
            /** @enum {string|null} */
            language?: "en" | "de" | null;
            /** @enum {string|null} */
            appearance?: "light" | "dark" | "system" | null;
            time_zone?: string | null;
            /** @enum {string|null} */
            density?: "comfortable" | "compact" | null;
            has_shortcuts?: boolean | null;
            mail?: components["schemas"]["users.MailPreferencesChange"] | null;
        };
        "zones.DeclaredDelegation": {
            name_servers?: string[] | null;
            verification_key?: string | null;
        };
        "zones.ZoneAccount": {
            id: string;
            name: string;
        };
        "zones.ZoneMeta": {
            step: number;
            custom_certificate_quota: number;
            page_rule_quota: number;
            phishing_detected: boolean;
        };
        "zones.ZoneOwner": {
            id: string;
            type: string;
            name: string;
        };
        "zones.ZonePlan": {
            id: string;
            name: string;
            price: number;
            currency: string;
            frequency: string;
            is_subscribed: boolean;
            can_subscribe: boolean;
            legacy_id: string;
            legacy_discount: boolean;
            externally_managed: boolean;
        };
        "zones.ZoneTenant": {
            id: string;
            name: string;
        };
        "zones.ZoneUnit": {
            id: string;
        };
        "zones.ZoneView": {
            id: string;
            name: string;
            /** @enum {string} */
            status: "initializing" | "pending" | "active" | "moved";
            paused: boolean;
            /** @enum {string} */
            type: "full" | "partial" | "secondary" | "internal";
            development_mode: number;
            verification_key?: string | null;
            cname_suffix?: string | null;
            name_servers: string[];
            original_name_servers?: string[] | null;
            original_registrar?: string | null;
            original_dnshost?: string | null;
            /** Format: date-time */
            modified_on: string;
            /** Format: date-time */
            created_on: string;
            /** Format: date-time */
            activated_on?: string | null;
            vanity_name_servers: string[];
            meta: components["schemas"]["zones.ZoneMeta"];
            owner: components["schemas"]["zones.ZoneOwner"];
            account: components["schemas"]["zones.ZoneAccount"];
            tenant: components["schemas"]["zones.ZoneTenant"];
            tenant_unit: components["schemas"]["zones.ZoneUnit"];
            permissions: string[];
            plan: components["schemas"]["zones.ZonePlan"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_user_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["users.Preferences"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    patch_user_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["users.PreferencesChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["users.Preferences"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["sessions.SessionView"][];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["sessions.SignIn"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["sessions.SignedIn"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["sessions.EndedCount"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["sessions.CurrentView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["sessions.Ended"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_session_sudo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["sessions.Sudo"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["sessions.SudoView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_sessions_session_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["sessions.Ended"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_password_forgot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["credentials.Forgot"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["credentials.Done"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["credentials.Reset"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["credentials.Done"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    put_user_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["credentials.PasswordChange"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["credentials.Done"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_email_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["credentials.LinkToken"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["credentials.AddressView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_user_email_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["credentials.AddressView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_user_email: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["credentials.NewAddress"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["credentials.AddressChangeView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_email_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["credentials.LinkToken"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["credentials.AddressChangeView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_user_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["credentials.ApiKeyView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_user_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["credentials.ApiKeyView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_sandbox_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["tenants.ClockView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_sandbox_clock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["tenants.ClockAdvance"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["tenants.ClockView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_accounts_account_id_members_member_id_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["members.MemberView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_tenants_tenant_id_invitations: {
        parameters: {
            query?: {
                status?: "pending" | "expired";
                search?: string;
                account_id?: string;
                page?: number;
                per_page?: number;
            };
            header?: never;
            path: {
                tenant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["invitations.TenantInvitation"][];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                        result_info?: components["schemas"]["PageInfo"];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_invitations_invitation_id_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["invitations.InviteView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    delete_invitations_invitation_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["invitations.InvitationReference"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_invitations_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["invitations.Offer"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_invitations_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["invitations.AcceptByCode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["invitations.Accepted"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_invitations_decline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["invitations.DeclineByCode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["invitations.Accepted"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_sandbox_zones_zone_id_delegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zone_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["zones.DeclaredDelegation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["zones.ZoneView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    post_accounts_account_id_payment_methods_payment_method_id_set_as_backup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                payment_method_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["billing.MethodView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_accounts: {
        parameters: {
            query?: {
                search?: string;
                tenant_id?: string;
                unit_id?: string;
                type?: "standard" | "enterprise";
                status?: "active" | "pending";
                plan?: string;
                order?: "name" | "created_on" | "type";
                direction?: "asc" | "desc";
                page?: number;
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["search.AccountSummary"][];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                        result_info?: components["schemas"]["PageInfo"];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_search: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["search.Found"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_tenants_tenant_id_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["overview.Overview"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_accounts_account_id_deletion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["overview.DeletionPreview"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    "get_openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_errors_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["app.ErrorMeaning"][];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
    get_site: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        result: components["schemas"]["app.SiteView"];
                        /** @constant */
                        success: true;
                        errors: unknown[];
                        messages: unknown[];
                    };
                };
            };
            /** @description Refused; nothing was changed. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refusal"];
                };
            };
        };
    };
}
