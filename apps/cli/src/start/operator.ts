// In whose name the command line works with the engine.
import type { Principal } from "@punctual/engine";

export const operator: Principal = { tenant: "default", actor: "punctual start", role: "operator" };
