// What punctual.config.ts imports.
export { defineConfig, type DeclaredScheduleInput, type PunctualConfig } from "./config/define-config.ts";
export { spellings, variables } from "./config/variables.ts";
