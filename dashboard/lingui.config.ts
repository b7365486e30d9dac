import { defineConfig } from "@lingui/conf";
import { formatter } from "@lingui/format-po";

const folder = (name: string) => ({
  path: `<rootDir>/src/${name}/locales/{locale}`,
  include: [`<rootDir>/src/${name}`],
});

// Each folder has catalogues of its own, so that two people who add texts rarely meet in one file.
export default defineConfig({
  locales: ["en", "de"],
  sourceLocale: "en",
  orderBy: "message",
  format: formatter({ lineNumbers: false, origins: false }),
  catalogs: [folder("features/{name}"), folder("app"), folder("ui")],
});
