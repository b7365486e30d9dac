import "@/ui/styles.css";
import { createRoot } from "react-dom/client";
import { hasSession } from "@/api/session";
import { Application } from "@/app/application";
import { loadPage, router } from "@/app/router";
import { followSystem } from "@/lib/appearance";
import { preferredLanguage, setLanguage } from "@/lib/locale";

// No await at the top: what is loaded later imports this very file, and would wait for it.
async function start() {
  followSystem();
  // The files of the page need not wait until the router knows who it is for.
  hasSession().then((isSignedIn) => isSignedIn && loadPage(), () => {});
  // Until the page can be drawn as a whole, index.html shows that it is coming. What fails has a page too.
  await Promise.all([setLanguage(preferredLanguage()), router.load().catch(() => {})]);
  createRoot(document.getElementById("root")!).render(<Application />);
}

void start();
