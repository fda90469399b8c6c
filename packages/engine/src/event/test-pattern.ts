// Tells whether an event would fit a pattern, without any rule or bus.
import { EventProblem } from "./event-fault.ts";
import { isJsonObject, isTooDeep, parsedJson } from "./json-value.ts";
import { matchesPattern, readableEvent } from "./match-pattern.ts";
import { parsePattern } from "./parse-pattern.ts";

export interface PatternTest {
  /** JSON. */
  readonly pattern: string;
  /** JSON of an object. */
  readonly event: string;
}

/** Throws EventProblem: invalid-pattern, invalid-event. */
export function testPattern({ pattern, event }: PatternTest): boolean {
  const parsed = parsePattern(pattern);
  if ("reason" in parsed) throw new EventProblem({ code: "invalid-pattern", reason: parsed.reason });
  const value = parsedJson(event);
  if (!isJsonObject(value) || isTooDeep(value)) throw new EventProblem({ code: "invalid-event" });
  return matchesPattern(parsed.pattern, readableEvent(value));
}
