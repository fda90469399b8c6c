// Reads a query token by token.
import { QueryRefused, type QueryPlace } from "./query-refused.ts";
import { queryTokens, type QueryToken } from "./query-token.ts";

const deepest = 64;

export class QueryReader {
  readonly #query: string;
  readonly #tokens: readonly QueryToken[];
  #at = 0;
  #depth = 0;

  /** Throws QueryRefused. */
  constructor(query: string) {
    this.#query = query;
    this.#tokens = queryTokens(query);
  }

  get peeked(): QueryToken | undefined {
    return this.#tokens[this.#at];
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** A bracket opens right after the token that comes. */
  get isCall(): boolean {
    const after = this.#tokens[this.#at + 1];
    return after?.kind === "mark" && after.text === "(" && after.at === this.peeked?.end;
  }

  next(wanted: string): QueryToken {
    const token = this.peeked;
    if (token === undefined) throw this.refused(wanted);
    this.#at += 1;
    return token;
  }

  /** The next one, which must be of a kind. */
  take(kinds: readonly QueryToken["kind"][], wanted: string): QueryToken {
    if (this.peeked === undefined || !kinds.includes(this.peeked.kind)) throw this.refused(wanted);
    return this.next(wanted);
  }

  /** Whether that mark or keyword comes. */
  sees(text: string): boolean {
    const { peeked } = this;
    if (peeked === undefined) return false;
    return peeked.kind === "word"
      ? peeked.text.toLowerCase() === text
      : peeked.kind === "mark" && peeked.text === text;
  }

  /** If that mark or keyword comes, it is passed. */
  passes(text: string): boolean {
    const comes = this.sees(text);
    if (comes) this.#at += 1;
    return comes;
  }

  expect(text: string): void {
    if (!this.passes(text)) throw this.refused(text);
  }

  /** Of what is read, as it is written. */
  written<Read>(read: () => Read): { readonly read: Read; readonly text: string } {
    const from = this.#tokens[this.#at]?.at ?? this.#query.length;
    const answer = read();
    const until = this.#tokens[this.#at - 1]?.end ?? from;
    return { read: answer, text: this.#query.slice(from, until) };
  }

  /** What is within brackets may be within others; not for ever. */
  within<Read>(read: () => Read): Read {
    this.#depth += 1;
    if (this.#depth > deepest) throw this.refused("fewer brackets in one another");
    const answer = read();
    this.#depth -= 1;
    return answer;
  }

  /** Of the token that comes. */
  get place(): QueryPlace {
    const end = this.#query.length;
    return this.peeked ?? { at: end, end };
  }

  refused(wanted: string): QueryRefused {
    const got = this.peeked === undefined ? "the end" : this.#query.slice(this.place.at, this.place.end);
    return new QueryRefused(`Expected ${wanted}, got ${got.slice(0, 100)}`, this.place);
  }
}

/** One or more, with commas between. */
export function separated<Read>(reader: QueryReader, read: () => Read): readonly Read[] {
  const all = [read()];
  while (reader.passes(",")) all.push(read());
  return all;
}
