import type { ComponentPropsWithRef, MouseEvent, ReactNode } from "react";
import type { Icon } from "@/ui/icons";
import { useLinkProps } from "@/ui/link";
import { useRefusal } from "@/ui/refusal";

type Variant = "primary" | "secondary" | "ghost" | "destructive" | "secondary-destructive";
type Size = "sm" | "base" | "lg";

export interface ButtonProps extends Omit<ComponentPropsWithRef<"button">, "type"> {
  variant?: Variant;
  size?: Size;
  icon?: Icon;
  isBusy?: boolean;
  type?: "button" | "submit";
  children: ReactNode;
}

// The kit's own button would bring its floating layers to every page. It looks the same.
const looks: Record<Variant, string> = {
  primary: "emphatic relative overflow-hidden text-white disabled:opacity-50",
  destructive: "emphatic relative overflow-hidden text-white disabled:opacity-50",
  secondary: "shadow-xs bg-kumo-base text-kumo-default ring ring-kumo-line not-disabled:hover:bg-kumo-tint disabled:opacity-50",
  "secondary-destructive": "shadow-xs bg-kumo-base text-kumo-danger ring ring-kumo-line not-disabled:hover:ring-kumo-danger/30 disabled:opacity-50",
  ghost: "bg-inherit text-kumo-default not-disabled:hover:bg-kumo-tint disabled:opacity-50",
};
const sizes: Record<Size, string> = {
  sm: "h-6.5 gap-1 rounded-md px-2 text-xs",
  base: "h-9 gap-1.5 rounded-lg px-3 text-base",
  lg: "h-10 gap-2 rounded-lg px-4 text-base",
};
const squares: Record<Size, string> = { sm: "size-6.5 rounded-md", base: "size-9 rounded-lg", lg: "size-10 rounded-lg" };

const shape =
  "inline-flex shrink-0 cursor-pointer items-center font-medium select-none disabled:cursor-not-allowed aria-disabled:cursor-not-allowed aria-disabled:opacity-50";

const isEmphatic = (variant: Variant) => variant === "primary" || variant === "destructive";

// What stands in a button; an emphatic one has a shine behind it.
function Face({ variant, children }: { variant: Variant; children: ReactNode }) {
  if (!isEmphatic(variant)) return children;
  return (
    <>
      <span aria-hidden className="shine absolute inset-0 rounded-[inherit]" />
      <span className="relative inline-flex items-center gap-1.5">{children}</span>
    </>
  );
}

function Spinner() {
  return <span aria-hidden className="size-3.5 shrink-0 animate-spin rounded-full border-2 border-current border-e-transparent motion-reduce:animate-none" />;
}

// While something is going on a second click does nothing; the button keeps the focus.
const busy = { "aria-busy": true, "aria-disabled": true, onClick: (event: MouseEvent) => event.preventDefault() };

export function Button({ isBusy = false, disabled = false, variant = "secondary", size = "base", type = "button", icon: Sign, className = "", children, ...rest }: ButtonProps) {
  const refusal = useRefusal();
  return (
    <button
      {...rest}
      type={type}
      data-variant={variant}
      disabled={disabled}
      {...(isBusy && busy)}
      className={`${shape} ${sizes[size]} ${looks[variant]} ${className}`}
      {...refusal}
    >
      <Face variant={variant}>
        {isBusy ? <Spinner /> : Sign && <Sign aria-hidden className="size-4 shrink-0" />}
        <span className="contents">{children}</span>
      </Face>
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, "children" | "icon"> {
  icon: Icon;
  label: string;
}

// A button without a text: its name is read out and shown when it is pointed at.
export function IconButton({ label, icon: Sign, variant = "ghost", size = "base", type = "button", isBusy = false, disabled = false, className = "", ...rest }: IconButtonProps) {
  const refusal = useRefusal();
  return (
    <button
      {...rest}
      type={type}
      data-variant={variant}
      disabled={disabled}
      {...(isBusy && busy)}
      aria-label={label}
      title={label}
      className={`${shape} justify-center ${squares[size]} ${looks[variant]} ${className}`}
      {...refusal}
    >
      {isBusy ? <Spinner /> : <Sign aria-hidden className="size-4.5" />}
    </button>
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
  const link = useLinkProps(href);
  if (useRefusal()) {
    return (
      <Button variant={variant} {...(Sign && { icon: Sign })} className={isWide ? "w-full justify-center" : ""}>
        {children}
      </Button>
    );
  }
  return (
    <a {...link} data-variant={variant} className={`${shape} ${sizes.base} ${looks[variant]} ${isWide ? "w-full justify-center" : ""}`}>
      <Face variant={variant}>
        {Sign && <Sign aria-hidden className="size-4 shrink-0" />}
        <span className="contents">{children}</span>
      </Face>
    </a>
  );
}
