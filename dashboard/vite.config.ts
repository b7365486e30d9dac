import babel from "@rolldown/plugin-babel";
import { lingui } from "@lingui/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const tenantd = process.env.TENANTD_URL ?? "http://127.0.0.1:8787";

// Every icon comes in six weights. Shown is the regular one, and of a few another one too.
const alsoShown: Record<string, string[]> = {
  bold: ["Check", "WarningCircle"],
  fill: ["BuildingOffice", "Buildings", "CheckCircle", "Gear", "Globe", "House", "UserCircle"],
};
const iconFile = /@phosphor-icons\/react\/dist\/defs\/(\w+)\.es\.js$/;
const weight = /\[\s*"(\w+)",[\s\S]*?\n {2}\],?/g;

const iconWeights: Plugin = {
  name: "icon-weights",
  transform(code, id) {
    const icon = iconFile.exec(id)?.[1];
    if (!icon) return;
    const isShown = (name: string) => name === "regular" || alsoShown[name]?.includes(icon);
    return { code: code.replaceAll(weight, (entry, name: string) => (isShown(name) ? entry : "")), map: null };
  },
};

export default defineConfig({
  resolve: { alias: { "@": new URL("src", import.meta.url).pathname } },
  plugins: [
    iconWeights,
    react(),
    babel({ plugins: ["@lingui/babel-plugin-lingui-macro"] }),
    lingui(),
    tailwindcss(),
  ],
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    // A data: URL in a style sheet would need a wider policy.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // Few files: what is needed at once is one, and what pages share is not cut into crumbs.
        codeSplitting: {
          groups: [
            { name: "start", tags: ["$initial"], priority: 3 },
            { name: "forms", test: /src\/ui\/(field|form|public-card|use-form)\.tsx?$/, minShareCount: 4, priority: 2 },
            { name: "pages", test: /phosphor-icons|src\/ui\/(?!opened-|command-menu)/, minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      "/client/v4": tenantd,
      "/platform/v1": tenantd,
      "/gateway": tenantd,
    },
  },
});
