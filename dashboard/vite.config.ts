import babel from "@rolldown/plugin-babel";
import { lingui } from "@lingui/vite-plugin";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const tenantd = process.env.TENANTD_URL ?? "http://127.0.0.1:8787";

export default defineConfig({
  resolve: { alias: { "@": new URL("src", import.meta.url).pathname } },
  plugins: [
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
  },
  server: {
    proxy: {
      "/client/v4": tenantd,
      "/platform/v1": tenantd,
      "/gateway": tenantd,
    },
  },
});
