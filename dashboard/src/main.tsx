import "@/ui/styles.css";
import { createRoot } from "react-dom/client";
import { Application } from "@/app/application";
import { followSystem } from "@/lib/appearance";
import { preferredLanguage, setLanguage } from "@/lib/locale";

followSystem();
await setLanguage(preferredLanguage());
createRoot(document.getElementById("root")!).render(<Application />);
