import { Button as KumoButton, LinkButton as KumoLinkButton } from "@cloudflare/kumo/components/button";
import type { ComponentPropsWithRef, ReactNode } from "react";
import type { Icon } from "@/ui/icons";
import { useLinkProps } from "@/ui/link";

export interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "type"> {
  variant?: "primary" | "secondary" | "ghost" | "destructive" | "secondary-destructive";
  size?: "sm" | "base" | "lg";
  icon?: Icon;
  isBusy?: boolean;
  type?: "button" | "submit";
  children: ReactNode;
}

export function Button({ isBusy = false, disabled, variant = "secondary", type = "button", icon: Sign, ...rest }: ButtonProps) {
  return (
    <KumoButton
      {...rest}
      type={type}
      variant={variant}
      data-variant={variant}
      disabled={disabled}
      loading={isBusy}
      aria-busy={isBusy || undefined}
      icon={Sign && <Sign aria-hidden className="size-4 shrink-0" />}
    />
  );
}

export interface IconButtonProps extends Omit<ButtonProps, "children" | "icon"> {
  icon: Icon;
  label: string;
}

// A button without a text: its name is read out and shown when it is pointed at.
export function IconButton({ label, icon: Sign, variant = "ghost", size = "base", isBusy, ...rest }: IconButtonProps) {
  return (
    <KumoButton
      {...rest}
      shape="square"
      size={size}
      variant={variant}
      loading={isBusy}
      aria-label={label}
      title={label}
      icon={<Sign aria-hidden className="size-4.5" />}
    />
  );
}

interface LinkButtonProps {
  href: string;
  variant?: "primary" | "secondary" | "ghost";
  icon?: Icon;
  isWide?: boolean;
  children: ReactNode;
}

// A link that looks like a button: it goes somewhere.
export function LinkButton({ href, variant = "secondary", icon: Sign, isWide = false, children }: LinkButtonProps) {
  return (
    <KumoLinkButton {...useLinkProps(href)} variant={variant} data-variant={variant} className={isWide ? "w-full justify-center" : ""} icon={Sign && <Sign aria-hidden className="size-4 shrink-0" />}>
      {children}
    </KumoLinkButton>
  );
}
