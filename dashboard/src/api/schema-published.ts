// Made by scripts/api-types.mjs from ../docs/reference/openapi.json; do not edit.
export interface paths {
    "/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patch_user"];
        trace?: never;
    };
    "/user/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_user_tenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{tenant_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_tenants_tenant_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{tenant_id}/account_types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_tenants_tenant_id_account_types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{tenant_id}/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_tenants_tenant_id_entitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{tenant_id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_tenants_tenant_id_memberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_users"];
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
        post: operations["post_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id"];
        put: operations["put_accounts_account_id"];
        post?: never;
        delete: operations["delete_accounts_account_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tenants/{tenant_id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_tenants_tenant_id_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_roles_role_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_members"];
        put?: never;
        post: operations["post_accounts_account_id_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/members/{member_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_members_member_id"];
        put: operations["put_accounts_account_id_members_member_id"];
        post?: never;
        delete: operations["delete_accounts_account_id_members_member_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_memberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/memberships/{membership_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_memberships_membership_id"];
        put: operations["put_memberships_membership_id"];
        post?: never;
        delete: operations["delete_memberships_membership_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_user_invites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/invites/{invite_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_user_invites_invite_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["patch_user_invites_invite_id"];
        trace?: never;
    };
    "/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_zones"];
        put?: never;
        post: operations["post_zones"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_zones_zone_id"];
        put?: never;
        post?: never;
        delete: operations["delete_zones_zone_id"];
        options?: never;
        head?: never;
        patch: operations["patch_zones_zone_id"];
        trace?: never;
    };
    "/zones/{zone_id}/activation_check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["put_zones_zone_id_activation_check"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/billing/rate_plans/{public_key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_billing_rate_plans_public_key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_zones_zone_id_subscription"];
        put: operations["put_zones_zone_id_subscription"];
        post: operations["post_zones_zone_id_subscription"];
        delete: operations["delete_zones_zone_id_subscription"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_zones_zone_id_subscriptions"];
        put?: never;
        post: operations["post_zones_zone_id_subscriptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/available_plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_zones_zone_id_available_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/available_plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_zones_zone_id_available_plans_plan_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/zones/{zone_id}/available_rate_plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_zones_zone_id_available_rate_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_subscriptions"];
        put?: never;
        post: operations["post_accounts_account_id_subscriptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/subscriptions/{subscription_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_subscriptions_subscription_id"];
        put: operations["put_accounts_account_id_subscriptions_subscription_id"];
        post?: never;
        delete: operations["delete_accounts_account_id_subscriptions_subscription_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_user_subscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/billing/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_billing_profile"];
        put: operations["put_accounts_account_id_billing_profile"];
        post: operations["post_accounts_account_id_billing_profile"];
        delete: operations["delete_accounts_account_id_billing_profile"];
        options?: never;
        head?: never;
        patch: operations["patch_accounts_account_id_billing_profile"];
        trace?: never;
    };
    "/user/billing/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_user_billing_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_payment_methods"];
        put?: never;
        post: operations["post_accounts_account_id_payment_methods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/payment-methods/{payment_method_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_payment_methods_payment_method_id"];
        put: operations["put_accounts_account_id_payment_methods_payment_method_id"];
        post?: never;
        delete: operations["delete_accounts_account_id_payment_methods_payment_method_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/payment-methods/{payment_method_id}/set-as-default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["post_accounts_account_id_payment_methods_payment_method_id_set_as_default"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/audit_logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_accounts_account_id_audit_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/audit_logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["get_user_audit_logs"];
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
        "accounts.AccountChange": {
            name: string;
            type?: string | null;
            settings?: components["schemas"]["accounts.SettingsChange"] | null;
        };
        "accounts.AccountView": {
            id: string;
            name: string;
            /** @enum {string} */
            type: "standard" | "enterprise";
            settings: components["schemas"]["accounts.SettingsView"];
            legacy_flags: components["schemas"]["accounts.LegacyFlags"];
            /** Format: date-time */
            created_on: string;
            managed_by: components["schemas"]["accounts.ManagedBy"];
        };
        "accounts.DeletedAccount": {
            id: string;
        };
        "accounts.LegacyFlags": {
            enterprise_zone_quota: components["schemas"]["accounts.QuotaView"];
        };
        "accounts.ManagedBy": {
            parent_org_id: string;
            parent_org_name: string;
        };
        "accounts.NewAccount": {
            name: string;
            description?: string | null;
            /** @enum {string|null} */
            type?: "standard" | "enterprise" | null;
            unit?: components["schemas"]["accounts.UnitReference"] | null;
            business_name?: string | null;
            business_address?: string | null;
            business_email?: string | null;
            business_phone?: string | null;
            external_metadata?: string | null;
        };
        "accounts.QuotaView": {
            maximum: number;
            current: number;
            available: number;
        };
        "accounts.SettingsChange": {
            enforce_twofactor?: boolean | null;
            abuse_contact_email?: string | null;
        };
        "accounts.SettingsView": {
            enforce_twofactor: boolean;
            api_access_enabled?: boolean | null;
            /** Format: date-time */
            access_approval_expiry?: string | null;
            default_nameservers: string;
            use_account_custom_ns_by_default: boolean;
            abuse_contact_email?: string | null;
        };
        "accounts.TenantAccountView": {
            id: string;
            /** Format: date-time */
            created_on: string;
            name: string;
            /** @enum {string} */
            type: "standard" | "enterprise";
            settings: components["schemas"]["accounts.TenantSettingsView"];
        };
        "accounts.TenantSettingsView": {
            enforce_twofactor: boolean;
            api_access_enabled?: boolean | null;
            /** Format: date-time */
            access_approval_expiry?: string | null;
            default_nameservers: string;
            use_account_custom_ns_by_default: boolean;
            abuse_contact_email?: string | null;
        };
        "accounts.UnitReference": {
            id?: string | null;
        };
        "audit.Action": {
            type: string;
            result: boolean;
        };
        "audit.Actor": {
            id: string;
            email: string;
            ip: string;
            type: string;
        };
        "audit.Entry": {
            id: string;
            action: components["schemas"]["audit.Action"];
            actor: components["schemas"]["audit.Actor"];
            interface: string;
            metadata: components["schemas"]["audit.Metadata"];
            newValue: string;
            newValueJson?: unknown;
            oldValue: string;
            oldValueJson?: unknown;
            owner: components["schemas"]["audit.Owner"];
            resource: components["schemas"]["audit.Resource"];
            /** Format: date-time */
            when: string;
        };
        "audit.Metadata": {
            request_id: string;
            method: string;
            uri: string;
            user_agent: string;
        };
        "audit.Owner": {
            id: string;
        };
        "audit.Resource": {
            id: string;
            type: string;
        };
        "billing.ContactChange": {
            billing_email?: string | null;
            secondary_billing_email?: string | null;
            preferred_locale?: string | null;
        };
        "billing.MethodChange": {
            nick_name?: string | null;
            first_name?: string | null;
            last_name?: string | null;
            address?: string | null;
            address2?: string | null;
            city?: string | null;
            state?: string | null;
            zipcode?: string | null;
            country?: string | null;
        };
        "billing.MethodReference": {
            id: string;
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
        "billing.NewMethod": {
            payment_nonce: string;
            payment_gateway?: string | null;
            default?: boolean | null;
            nick_name?: string | null;
            first_name?: string | null;
            last_name?: string | null;
            address?: string | null;
            address2?: string | null;
            city?: string | null;
            state?: string | null;
            zipcode?: string | null;
            country?: string | null;
        };
        "billing.ProfileForm": {
            first_name: string;
            last_name: string;
            address: string;
            address2?: string | null;
            city: string;
            state?: string | null;
            country: string;
            zipcode: string;
            /** @enum {string|null} */
            account_type?: "personal" | "business" | null;
            company?: string | null;
            vat?: string | null;
            telephone?: string | null;
            billing_email?: string | null;
            secondary_billing_email?: string | null;
            preferred_locale?: string | null;
        };
        "billing.ProfileView": {
            id: string;
            /** @enum {string} */
            account_type: "personal" | "business";
            first_name: string;
            last_name: string;
            company?: string | null;
            address: string;
            address2?: string | null;
            city: string;
            state?: string | null;
            zipcode: string;
            country: string;
            telephone?: string | null;
            primary_email?: string | null;
            secondary_billing_email?: string | null;
            preferred_locale?: string | null;
            vat?: string | null;
            tax_id_type?: string | null;
            balance: string;
            /** Format: date-time */
            next_bill_date?: string | null;
            card_number?: string | null;
            card_expiry_month?: number | null;
            card_expiry_year?: number | null;
            payment_gateway?: string | null;
            payment_first_name?: string | null;
            payment_last_name?: string | null;
            payment_email?: string | null;
            payment_address?: string | null;
            payment_address2?: string | null;
            payment_city?: string | null;
            payment_state?: string | null;
            payment_zipcode?: string | null;
            payment_country?: string | null;
            is_partner: boolean;
            use_legacy: boolean;
            /** Format: date-time */
            created_on: string;
            /** Format: date-time */
            edited_on: string;
        };
        "catalog.PublicComponent": {
            name: string;
            kind: string;
            unit: string;
            default_value: number;
            unit_price: number;
        };
        "catalog.PublicPlan": {
            id: string;
            public_name: string;
            currency: string;
            components: components["schemas"]["catalog.PublicComponent"][];
        };
        "invitations.InviteAnswer": {
            /** @enum {string} */
            status: "accepted" | "rejected";
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
        "invitations.MembershipAnswer": {
            /** @enum {string} */
            status: "accepted" | "rejected";
        };
        "members.GroupMeta": {
            description: string;
            editable: string;
            label: string;
            scopes: string;
        };
        "members.GroupReference": {
            id: string;
        };
        "members.MemberChange": {
            roles?: unknown[] | null;
            policies?: components["schemas"]["members.NewPolicy"][] | null;
        };
        "members.MemberReference": {
            id: string;
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
        "members.MembershipView": {
            id: string;
            /** @enum {string} */
            status: "accepted" | "pending" | "rejected";
            account: components["schemas"]["accounts.AccountView"];
            api_access_enabled?: boolean | null;
            roles: string[];
            permissions: {
                [key: string]: components["schemas"]["members.PermissionView"];
            };
            policies?: components["schemas"]["members.PolicyView"][] | null;
        };
        "members.NewMember": {
            email: string;
            roles?: unknown[] | null;
            policies?: components["schemas"]["members.NewPolicy"][] | null;
            status?: string | null;
        };
        "members.NewPolicy": {
            /** @enum {string|null} */
            access?: "allow" | "deny" | null;
            permission_groups: components["schemas"]["members.GroupReference"][];
            resource_groups: components["schemas"]["members.ResourceReference"][];
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
        "members.ResourceReference": {
            id?: string | null;
            scope?: components["schemas"]["members.ResourceScope"] | null;
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
        "subscriptions.AvailableRatePlan": {
            id: string;
            name: string;
            currency: string;
            duration: number;
            frequency: string;
            components: unknown[];
        };
        "subscriptions.NewSubscription": {
            rate_plan: components["schemas"]["subscriptions.RatePlanReference"];
            frequency?: string | null;
            component_values?: components["schemas"]["subscriptions.WantedComponent"][] | null;
        };
        "subscriptions.ProductView": {
            name: string;
            public_name: string;
            period: string;
            billing: string;
            duration: number;
        };
        "subscriptions.RatePlanReference": {
            id: string;
        };
        "subscriptions.RatePlanView": {
            id: string;
            public_name: string;
            currency: string;
            scope: string;
            sets: string[];
            is_contract: boolean;
            externally_managed: boolean;
        };
        "subscriptions.SubscriptionReference": {
            subscription_id: string;
        };
        "subscriptions.SubscriptionView": {
            id: string;
            /** @enum {string} */
            state: "Trial" | "Provisioned" | "Paid" | "AwaitingPayment" | "Cancelled" | "Failed" | "Expired";
            price: number;
            currency: string;
            frequency: string;
            component_values: unknown[];
            rate_plan: components["schemas"]["subscriptions.RatePlanView"];
            product: components["schemas"]["subscriptions.ProductView"];
            zone?: components["schemas"]["subscriptions.ZoneReference"] | null;
            /** Format: date-time */
            current_period_start?: string | null;
            /** Format: date-time */
            current_period_end?: string | null;
            cancel_at_period_end: boolean;
            /** Format: date-time */
            created_date: string;
        };
        "subscriptions.WantedComponent": {
            name: string;
            value: number;
        };
        "subscriptions.ZoneReference": {
            id: string;
            name: string;
        };
        "tenants.BoolAllocation": {
            type: string;
            value: boolean;
        };
        "tenants.Contacts": {
            email?: string | null;
            website?: string | null;
        };
        "tenants.CountAllocation": {
            type: string;
            value: number;
        };
        "tenants.CustomEntitlement": {
            feature: components["schemas"]["tenants.FeatureKey"];
            allocation: unknown;
        };
        "tenants.EntitlementsView": {
            allow_add_subdomain: components["schemas"]["tenants.BoolAllocation"];
            allow_auto_accept_invites: components["schemas"]["tenants.BoolAllocation"];
            cname_setup_allowed: components["schemas"]["tenants.BoolAllocation"];
            partial_setup_allowed: components["schemas"]["tenants.BoolAllocation"];
            mhs_certificate_count: components["schemas"]["tenants.CountAllocation"];
            custom_entitlements: components["schemas"]["tenants.CustomEntitlement"][];
        };
        "tenants.FeatureKey": {
            key: string;
        };
        "tenants.MembershipView": {
            user_tag: string;
            user_name: string;
            user_email: string;
        };
        "tenants.NewServiceUser": {
            email: string;
        };
        "tenants.ServiceUserView": {
            id: string;
            email: string;
            first_name?: string | null;
            last_name?: string | null;
            username: string;
            telephone?: string | null;
            country?: string | null;
            /** Format: date-time */
            created_on: string;
            /** Format: date-time */
            modified_on: string;
            two_factor_authentication: components["schemas"]["tenants.TwoFactorView"];
            api_key: string;
        };
        "tenants.TenantMeta": {
            tenant_flags: {
                [key: string]: string;
            };
        };
        "tenants.TenantView": {
            id: string;
            name: string;
            /** Format: date-time */
            create_time: string;
            meta: components["schemas"]["tenants.TenantMeta"];
            tenant_tag: string;
            tenant_name: string;
            /** @enum {string} */
            tenant_status: "active" | "suspended";
            tenant_type: string;
            /** Format: date-time */
            cdate: string;
            /** Format: date-time */
            edate: string;
            tenant_contacts: components["schemas"]["tenants.Contacts"];
            tenant_labels: string[];
            tenant_metadata: {
                [key: string]: string;
            };
            tenant_network: {
                [key: string]: string;
            };
            tenant_units: components["schemas"]["tenants.UnitView"][];
        };
        "tenants.TwoFactorView": {
            enabled: boolean;
            locked: boolean;
        };
        "tenants.UnitMembershipView": {
            user_tag: string;
            user_email: string;
        };
        "tenants.UnitView": {
            unit_tag: string;
            unit_name: string;
            /** @enum {string} */
            unit_status: "active" | "suspended";
            unit_metadata: {
                [key: string]: string;
            };
            unit_memberships: components["schemas"]["tenants.UnitMembershipView"][];
        };
        "users.UserChange": {
            first_name?: string | null;
            last_name?: string | null;
            telephone?: string | null;
            country?: string | null;
            zipcode?: string | null;
        };
        "users.UserOrganization": {
            id: string;
            name: string;
            status: string;
            permissions: string[];
            roles: string[];
        };
        "users.UserView": {
            id: string;
            email: string;
            username: string;
            first_name?: string | null;
            last_name?: string | null;
            telephone?: string | null;
            country?: string | null;
            zipcode?: string | null;
            two_factor_authentication_enabled: boolean;
            two_factor_authentication_locked: boolean;
            has_pro_zones: boolean;
            has_business_zones: boolean;
            has_enterprise_zones: boolean;
            suspended: boolean;
            betas: string[];
            organizations: components["schemas"]["users.UserOrganization"][];
            /** Format: date-time */
            created_on: string;
            /** Format: date-time */
            modified_on: string;
        };
        "zones.AccountReference": {
            id?: string | null;
        };
        "zones.NewZone": {
            name: string;
            account?: components["schemas"]["zones.AccountReference"] | null;
            organization?: components["schemas"]["zones.AccountReference"] | null;
            /** @enum {string|null} */
            type?: "full" | "partial" | "secondary" | "internal" | null;
            jump_start?: boolean | null;
            paused?: boolean | null;
        };
        "zones.ZoneAccount": {
            id: string;
            name: string;
        };
        "zones.ZoneChange": {
            /** @enum {string|null} */
            type?: "full" | "partial" | "secondary" | "internal" | null;
            paused?: boolean | null;
            vanity_name_servers?: string[] | null;
            plan?: unknown;
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
        "zones.ZoneReference": {
            id: string;
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
    get_user: {
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
                        result: components["schemas"]["users.UserView"];
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
    patch_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["users.UserChange"];
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
                        result: components["schemas"]["users.UserView"];
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
    get_user_tenants: {
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
                        result: components["schemas"]["tenants.TenantView"][];
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
    get_tenants_tenant_id: {
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
                        result: components["schemas"]["tenants.TenantView"];
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
    get_tenants_tenant_id_account_types: {
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
                        result: string[];
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
    get_tenants_tenant_id_entitlements: {
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
                        result: components["schemas"]["tenants.EntitlementsView"];
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
    get_tenants_tenant_id_memberships: {
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
                        result: components["schemas"]["tenants.MembershipView"][];
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
    post_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["tenants.NewServiceUser"];
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
                        result: components["schemas"]["tenants.ServiceUserView"];
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
                name?: string;
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
                        result: components["schemas"]["accounts.AccountView"][];
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
    post_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["accounts.NewAccount"];
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
                        result: components["schemas"]["accounts.AccountView"];
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
    get_accounts_account_id: {
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
                        result: components["schemas"]["accounts.AccountView"];
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
    put_accounts_account_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["accounts.AccountChange"];
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
                        result: components["schemas"]["accounts.AccountView"];
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
    delete_accounts_account_id: {
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
                        result: components["schemas"]["accounts.DeletedAccount"];
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
    get_tenants_tenant_id_accounts: {
        parameters: {
            query?: {
                name?: string;
                order?: "id" | "name" | "type" | "created_on" | "settings";
                direction?: number;
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
                        result: components["schemas"]["accounts.TenantAccountView"][];
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
    get_accounts_account_id_roles: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
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
                        result: components["schemas"]["members.RoleView"][];
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
    get_accounts_account_id_roles_role_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                role_id: string;
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
                        result: components["schemas"]["members.RoleView"];
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
    get_accounts_account_id_members: {
        parameters: {
            query?: {
                order?: string;
                direction?: "asc" | "desc";
                status?: "accepted" | "pending" | "rejected";
                page?: number;
                per_page?: number;
            };
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
                        result: components["schemas"]["members.MemberView"][];
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
    post_accounts_account_id_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["members.NewMember"];
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
    get_accounts_account_id_members_member_id: {
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
    put_accounts_account_id_members_member_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                member_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["members.MemberChange"];
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
    delete_accounts_account_id_members_member_id: {
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
                        result: components["schemas"]["members.MemberReference"];
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
    get_memberships: {
        parameters: {
            query?: {
                order?: string;
                direction?: "asc" | "desc";
                status?: "accepted" | "pending" | "rejected";
                name?: string;
                "account.name"?: string;
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
                        result: components["schemas"]["members.MembershipView"][];
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
    get_memberships_membership_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: string;
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
                        result: components["schemas"]["members.MembershipView"];
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
    put_memberships_membership_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["invitations.MembershipAnswer"];
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
                        result: components["schemas"]["members.MembershipView"];
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
    delete_memberships_membership_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                membership_id: string;
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
                        result: components["schemas"]["members.MemberReference"];
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
    get_user_invites: {
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
                        result: components["schemas"]["invitations.InviteView"][];
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
    get_user_invites_invite_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invite_id: string;
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
    patch_user_invites_invite_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invite_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["invitations.InviteAnswer"];
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
    get_zones: {
        parameters: {
            query?: {
                name?: string;
                "account.id"?: string;
                "account.name"?: string;
                status?: "initializing" | "pending" | "active" | "moved";
                type?: ("full" | "partial" | "secondary" | "internal")[];
                match?: "all" | "any";
                order?: string;
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
                        result: components["schemas"]["zones.ZoneView"][];
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
    post_zones: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["zones.NewZone"];
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
    get_zones_zone_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zone_id: string;
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
    delete_zones_zone_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zone_id: string;
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
                        result: components["schemas"]["zones.ZoneReference"];
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
    patch_zones_zone_id: {
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
                "application/json": components["schemas"]["zones.ZoneChange"];
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
    put_zones_zone_id_activation_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zone_id: string;
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
                        result: components["schemas"]["zones.ZoneReference"];
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
    get_billing_rate_plans_public_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                public_key: string;
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
                        result: components["schemas"]["catalog.PublicPlan"];
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
    get_zones_zone_id_subscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zone_id: string;
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
                        result: components["schemas"]["subscriptions.SubscriptionView"];
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
    put_zones_zone_id_subscription: {
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
                "application/json": components["schemas"]["subscriptions.NewSubscription"];
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
                        result: components["schemas"]["subscriptions.SubscriptionView"];
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
    post_zones_zone_id_subscription: {
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
                "application/json": components["schemas"]["subscriptions.NewSubscription"];
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
                        result: components["schemas"]["subscriptions.SubscriptionView"];
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
    delete_zones_zone_id_subscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zone_id: string;
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
                        result: components["schemas"]["subscriptions.SubscriptionReference"];
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
    get_zones_zone_id_subscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zone_id: string;
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
                        result: components["schemas"]["subscriptions.SubscriptionView"][];
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
    post_zones_zone_id_subscriptions: {
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
                "application/json": components["schemas"]["subscriptions.NewSubscription"];
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
                        result: components["schemas"]["subscriptions.SubscriptionView"];
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
    get_zones_zone_id_available_plans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zone_id: string;
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
                        result: components["schemas"]["zones.ZonePlan"][];
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
    get_zones_zone_id_available_plans_plan_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zone_id: string;
                plan_id: string;
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
                        result: components["schemas"]["zones.ZonePlan"];
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
    get_zones_zone_id_available_rate_plans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                zone_id: string;
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
                        result: components["schemas"]["subscriptions.AvailableRatePlan"][];
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
    get_accounts_account_id_subscriptions: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
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
                        result: components["schemas"]["subscriptions.SubscriptionView"][];
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
    post_accounts_account_id_subscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["subscriptions.NewSubscription"];
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
                        result: components["schemas"]["subscriptions.SubscriptionView"];
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
    get_accounts_account_id_subscriptions_subscription_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                subscription_id: string;
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
                        result: components["schemas"]["subscriptions.SubscriptionView"];
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
    put_accounts_account_id_subscriptions_subscription_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                subscription_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["subscriptions.NewSubscription"];
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
                        result: components["schemas"]["subscriptions.SubscriptionView"];
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
    delete_accounts_account_id_subscriptions_subscription_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                subscription_id: string;
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
                        result: components["schemas"]["subscriptions.SubscriptionReference"];
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
    get_user_subscriptions: {
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
                        result: components["schemas"]["subscriptions.SubscriptionView"][];
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
    get_accounts_account_id_billing_profile: {
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
                        result: components["schemas"]["billing.ProfileView"];
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
    put_accounts_account_id_billing_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["billing.ProfileForm"];
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
                        result: components["schemas"]["billing.ProfileView"];
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
    post_accounts_account_id_billing_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["billing.ProfileForm"];
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
                        result: components["schemas"]["billing.ProfileView"];
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
    delete_accounts_account_id_billing_profile: {
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
                        result: null;
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
    patch_accounts_account_id_billing_profile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["billing.ContactChange"];
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
                        result: components["schemas"]["billing.ProfileView"];
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
    get_user_billing_profile: {
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
                        result: components["schemas"]["billing.ProfileView"];
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
    get_accounts_account_id_payment_methods: {
        parameters: {
            query?: {
                page?: number;
                per_page?: number;
            };
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
                        result: components["schemas"]["billing.MethodView"][];
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
    post_accounts_account_id_payment_methods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["billing.NewMethod"];
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
    get_accounts_account_id_payment_methods_payment_method_id: {
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
    put_accounts_account_id_payment_methods_payment_method_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
                payment_method_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["billing.MethodChange"];
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
    delete_accounts_account_id_payment_methods_payment_method_id: {
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
                        result: components["schemas"]["billing.MethodReference"];
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
    post_accounts_account_id_payment_methods_payment_method_id_set_as_default: {
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
    get_accounts_account_id_audit_logs: {
        parameters: {
            query?: {
                id?: string;
                "action.type"?: string;
                "actor.ip"?: string;
                "actor.email"?: string;
                "zone.name"?: string;
                since?: string;
                before?: string;
                direction?: "asc" | "desc";
                hide_user_logs?: boolean;
                page?: number;
                per_page?: number;
            };
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
                        result: components["schemas"]["audit.Entry"][];
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
    get_user_audit_logs: {
        parameters: {
            query?: {
                id?: string;
                "action.type"?: string;
                "actor.ip"?: string;
                "actor.email"?: string;
                "zone.name"?: string;
                since?: string;
                before?: string;
                direction?: "asc" | "desc";
                hide_user_logs?: boolean;
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
                        result: components["schemas"]["audit.Entry"][];
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
}
