import { useLingui } from "@lingui/react/macro";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useSyncExternalStore } from "react";
import { useSession, useSite } from "@/api/session";
import { Banners } from "@/app/banners";
import { Sidebar } from "@/app/sidebar";
import { SkipLink, TopBar } from "@/app/top-bar";
import { Guards } from "@/app/guards";
import { useShortcuts } from "@/app/shortcuts";
import { setAppearance } from "@/lib/appearance";
import { type Language, setLanguage } from "@/lib/locale";
import { CallerEmail } from "@/ui/api-call";
import { IconButton } from "@/ui/button";
import { XIcon } from "@/ui/icons";
import { setBrand } from "@/ui/page";
import { TimeZone } from "@/ui/time";

const ShortcutsDialog = lazy(() => import("@/app/shortcuts-dialog").then((module) => ({ default: module.ShortcutsDialog })));

// The preferences of the person win over what the browser remembers.
function usePreferences() {
  const { appearance, language, density } = useSession().preferences;
  useEffect(() => setAppearance(appearance), [appearance]);
  useEffect(() => void setLanguage(language as Language), [language]);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
}

function useIsOnline(): boolean {
  return useSyncExternalStore(
    (changed) => {
      addEventListener("online", changed);
      addEventListener("offline", changed);
      return () => {
        removeEventListener("online", changed);
        removeEventListener("offline", changed);
      };
    },
    () => navigator.onLine,
  );
}

// On narrow screens the sidebar is a sheet, which the browser itself makes modal.
function useSheet() {
  const sheet = useRef<HTMLDialogElement>(null);
  const { href } = useLocation();
  useEffect(() => sheet.current?.close(), [href]);
  return { sheet, open: () => sheet.current?.showModal(), close: () => sheet.current?.close() };
}

export function Shell() {
  const { t } = useLingui();
  const session = useSession();
  const site = useSite();
  const isOnline = useIsOnline();
  const { sheet, open, close } = useSheet();
  const { isHelpOpen, closeHelp } = useShortcuts();
  usePreferences();
  if (site) setBrand(site.brand);
  return (
    <CallerEmail value={session.user.email}>
      <TimeZone value={session.preferences.time_zone}>
        <SkipLink />
        <div className="flex h-screen overflow-hidden">
          <aside className="hidden w-65 shrink-0 border-e border-kumo-hairline bg-kumo-base lg:block">
            <Sidebar />
          </aside>
          <dialog
            ref={sheet}
            aria-label={t`Navigation`}
            className="fixed inset-y-0 start-0 m-0 h-full max-h-none w-72 max-w-[85vw] bg-kumo-base text-kumo-default shadow-lg backdrop:bg-black/40"
          >
            <span className="absolute end-2 top-2.5">
              <IconButton icon={XIcon} label={t`Close`} onClick={close} />
            </span>
            <Sidebar />
          </dialog>
          <div className="flex min-w-0 flex-1 flex-col">
            <TopBar onMenu={open} />
            <Banners isOnline={isOnline} />
            <main id="main" tabIndex={-1} className="relative min-h-0 flex-1 overflow-y-auto">
              <Outlet />
            </main>
          </div>
        </div>
        <Guards />
        {isHelpOpen && (
          <Suspense fallback={null}>
            <ShortcutsDialog onClose={closeHelp} />
          </Suspense>
        )}
      </TimeZone>
    </CallerEmail>
  );
}
