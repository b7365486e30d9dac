import { Outlet } from "@tanstack/react-router";
import { useSite } from "@/api/session";
import { Brand } from "@/ui/brand";
import { LanguageMenu } from "@/ui/language-menu";
import { setBrand } from "@/ui/page";

// Around the pages that everybody may see.
export function PublicFrame() {
  const site = useSite();
  if (site) setBrand(site.brand);
  return (
    <div className="flex min-h-screen flex-col">
      <header className="flex h-14 items-center justify-between gap-3 px-4 sm:px-6">
        <Brand name={site?.brand ?? ""} />
        <LanguageMenu />
      </header>
      <main id="main" className="flex flex-1 flex-col items-center px-4 pt-8 pb-16 sm:pt-16">
        <Outlet />
      </main>
    </div>
  );
}
