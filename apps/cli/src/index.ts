// What punctual.config.ts imports, and what the repository's tools ask of the program.
export { defineConfig, type DeclaredScheduleInput, type PunctualConfig } from "./config/define-config.ts";
export { spellings, variables } from "./config/variables.ts";
export { imageDirectory, imageFile, programPath, root, type Image } from "./image/image.ts";
