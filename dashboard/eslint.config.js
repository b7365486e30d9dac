import { readdirSync } from "node:fs";
import lingui from "eslint-plugin-lingui";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// Who may import whom, lowest first; no feature imports another.
const layers = ["lib", "api", "ui", "routing", "features", "app"];
const features = readdirSync(new URL("src/features", import.meta.url));

const relative = { group: ["./*", "../*"], message: "Imports start at @/." };
const kit = { group: ["@cloudflare/kumo", "@cloudflare/kumo/**"], message: "The kit is used in src/ui alone." };
const barrel = { regex: "^@cloudflare/kumo$", message: "Import @cloudflare/kumo/components/…: the whole kit is heavy." };

const above = (layer) => ({
  group: layers.slice(layers.indexOf(layer) + 1).map((name) => `@/${name}/**`),
  message: `${layer} lies below it.`,
});
const others = (feature) => ({
  regex: `^@/features/(?!${feature}/)`,
  message: "What features share is composed in app.",
});
const restrict = (files, ...patterns) => ({
  files,
  rules: { "no-restricted-imports": ["error", { patterns: patterns.filter((one) => one.regex || one.group.length > 0) }] },
});

const colours = "(slate|gray|zinc|neutral|stone|red|orange|amber|yellow|lime|green|emerald|teal|cyan|sky|blue|indigo|violet|purple|fuchsia|pink|rose)";

export default tseslint.config(
  { ignores: ["dist", "src/api/schema-*.ts"] },
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks, lingui },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "lingui/t-call-in-function": "error",
      "lingui/no-single-variables-to-translate": "error",
      "max-lines": ["error", { max: 260, skipBlankLines: true }],
    },
  },
  {
    files: ["src/**/*.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXElement:not([openingElement.name.name=/^(Trans|strong)$/]) > JSXText[value=/[A-Za-z]{2}/]",
          message: "Texts are translated: <Trans>.",
        },
        {
          selector: "JSXAttribute[name.name=/^(label|title|aria-label|placeholder|description|submit|alt)$/] > Literal[value=/[A-Za-z]{2}/]",
          message: "Texts are translated: t`…`.",
        },
        {
          selector: `:matches(Literal[value=/\\b(bg|text|ring|border|fill|stroke|from|to)-${colours}-\\d/], TemplateElement[value.raw=/\\b(bg|text|ring|border|fill|stroke)-${colours}-\\d/])`,
          message: "Colours are tokens: bg-kumo-base.",
        },
        { selector: "JSXAttribute Literal[value=/#[0-9a-fA-F]{3,8}\\b/]", message: "Colours are tokens: bg-kumo-base." },
      ],
    },
  },
  ...layers
    .filter((layer) => layer !== "features")
    .map((layer) => restrict([`src/${layer}/**`], relative, above(layer), layer === "ui" ? barrel : kit)),
  ...features.map((name) => restrict([`src/features/${name}/**`], relative, above("features"), others(name), kit)),
);
