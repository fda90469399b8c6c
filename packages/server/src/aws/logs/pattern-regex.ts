// A regular expression of a filter pattern.
import { PatternRefused } from "./pattern-refused.ts";
import { lineRegex, type FoundIn } from "./regex/line-regex.ts";
import { RegexRefused } from "./regex/regex-refused.ts";

/** Throws PatternRefused, now for one that cannot be read, later for one that takes too long. */
export function patternRegex(text: string): FoundIn {
  const finds = orRefused(() => lineRegex(text));
  return (line) => orRefused(() => finds(line));
}

function orRefused<Answer>(work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    if (error instanceof RegexRefused) throw new PatternRefused(`a regular expression with ${error.message}`);
    throw error;
  }
}
