// How the console is built: one file a page, nothing inline, each with its compressed twins.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressedTwins } from "./vite/compressed-twins.ts";

/** Of `npx vite apps/console`, where a server of ours answers the API. */
const api = "http://localhost:3000";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressedTwins()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Their browsers know light-dark() by themselves.
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    // The page's policy forbids scripts and fonts that stand in the page itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    // The whole repository: workloads bring pages of their own.
    fs: { allow: ["../.."] },
    proxy: { "/api": api, "/v1": api, "/openapi.json": api, "/docs": api },
  },
});
