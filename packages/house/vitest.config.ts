import { defineConfig } from "vitest/config";
import { fileURLToPath } from "node:url";

const conditions = ["@gongkai/source"];

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  cacheDir: "node_modules/.vite",
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ["packages/{core,formats,fixtures,house}/**/*.test.ts", "apps/*/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    environment: "node",
    testTimeout: process.env["GONGKAI_TIER"] === "endure" ? 600_000 : 30_000,
  },
});
