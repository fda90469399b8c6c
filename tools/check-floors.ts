// `node tools/check-floors.ts`: who knows whom, names, opening sentences, SQL and the clock; exit 1 when a rule is broken.
import { resolve } from "node:path";
import { checkRepository } from "./floors/check-repository.ts";
import { exceptions } from "./floors/exceptions.ts";
import { format } from "./floors/violation.ts";

const found = checkRepository(resolve(import.meta.dirname, ".."), exceptions);
for (const violation of found) console.error(format(violation));
if (found.length > 0) console.error(`Expected no broken rule, got ${found.length}.`);
process.exitCode = found.length > 0 ? 1 : 0;
