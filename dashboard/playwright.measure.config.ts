import base from "./playwright.config";

// Figures of the dashboard over many accounts; not a test: nothing fails that is merely slow.
export default { ...base, testMatch: "measure/speed.ts", workers: 1, timeout: 1_800_000 };
