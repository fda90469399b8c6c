// Reads a regular expression character by character.
import { RegexRefused } from "./regex-refused.ts";

export class RegexReader {
  readonly #characters: readonly string[];
  #at: number;

  constructor(text: string, start = 0) {
    this.#characters = [...text];
    this.#at = start;
  }

  get at(): number {
    return this.#at;
  }

  get peeked(): string | undefined {
    return this.#characters[this.#at];
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#characters.length;
  }

  next(): string {
    const character = this.#characters[this.#at];
    if (character === undefined) throw this.refused("its end too early");
    this.#at += 1;
    return character;
  }

  /** Whether that text comes; if so it is passed. */
  passes(text: string): boolean {
    const comes = this.#characters.slice(this.#at, this.#at + text.length).join("") === text;
    if (comes) this.#at += text.length;
    return comes;
  }

  /** Passes what fits at this place, if it does; a pattern is bound to the beginning. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.#characters.slice(this.#at, this.#at + 16).join(""));
    if (found !== null) this.#at += found[0].length;
    return found;
  }

  refused(got: string): RegexRefused {
    return new RegexRefused(got, this.#at);
  }
}
