// Reads a rule.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { readRule } from "./read-rule.ts";
import type { NamedRule, Rule } from "./rule.ts";

/** Throws EventProblem: unknown-bus, unknown-rule. */
export const getRule = (engine: EngineContext, principal: Principal, named: NamedRule): Promise<Rule> =>
  readRule(databaseOf(engine, principal), principal, named);
