// Reads a filter pattern token by token.
import { PatternRefused } from "./pattern-refused.ts";

export interface PatternToken {
  /** A text stood in quotes, a regex between percent signs. */
  readonly kind: "mark" | "word" | "text" | "regex";
  readonly text: string;
}

const token =
  /\s*(?:(&&|\|\||!=|<=|>=|[{}()=<>])|"((?:[^"\\]|\\.)*)"|%((?:[^%\\]|\\.)+)%|((?:[^\s"{}()=<>!&|])+))\s*/y;

function tokensOf(pattern: string): readonly PatternToken[] {
  const tokens: PatternToken[] = [];
  const expression = new RegExp(token);
  while (expression.lastIndex < pattern.length) {
    const at = expression.lastIndex;
    const found = expression.exec(pattern);
    if (found === null) throw new PatternRefused(`something at character ${at + 1} that cannot be read`);
    const [, mark, quoted, regex, word = ""] = found;
    if (mark !== undefined) tokens.push({ kind: "mark", text: mark });
    else if (quoted !== undefined) tokens.push({ kind: "text", text: quoted.replaceAll(/\\(.)/g, "$1") });
    else if (regex !== undefined) tokens.push({ kind: "regex", text: regex });
    else tokens.push({ kind: "word", text: word });
  }
  return tokens;
}

export class PatternReader {
  readonly #tokens: readonly PatternToken[];
  #at = 0;

  /** Throws PatternRefused. */
  constructor(pattern: string) {
    this.#tokens = tokensOf(pattern);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  next(): PatternToken {
    const next = this.#tokens[this.#at];
    if (next === undefined) throw new PatternRefused("its end too early");
    this.#at += 1;
    return next;
  }

  /** Whether that mark or word comes; if so it is passed. */
  passes(text: string): boolean {
    const next = this.#tokens[this.#at];
    const comes = next?.text === text && (next.kind === "mark" || next.kind === "word");
    if (comes) this.#at += 1;
    return comes;
  }

  expect(text: string): void {
    if (!this.passes(text)) throw new PatternRefused(`no ${text} where one belongs`);
  }

  expectEnd(): void {
    if (!this.isAtEnd) throw new PatternRefused("more after its end");
  }
}
