// Looks for a regular expression in lines, in time that grows with their length alone: nobody's expression holds up a node.
import { parseRegex } from "./parse-regex.ts";
import type { Holds } from "./regex-node.ts";
import { RegexRefused } from "./regex-refused.ts";
import { regexProgram, type RegexProgram } from "./regex-program.ts";

/** Throws RegexRefused where it takes too much. */
export type FoundIn = (text: string) => boolean;

/** Throws RegexRefused. */
export function lineRegex(pattern: string): FoundIn {
  const { node, ignoresCase } = parseRegex(pattern);
  const search = new Search(regexProgram(node), ignoresCase);
  return (text) => search.finds(text);
}

/** Where all ways through the program are after some text. */
interface Place {
  /** Those that go on with a character. */
  readonly steps: readonly number[];
  readonly isFound: boolean;
  readonly isFoundAtEnd: boolean;
  readonly after: Map<number, Place>;
}

interface Edges {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Places are made as texts need them, and made anew when there are too many. */
const mostPlaces = 1_000;
/** Most expressions need a few hundred of these steps, for however many lines; one that needs more is meant to. */
const mostWork = 3_000_000;
/** The step that ends every program. */
const found = 0;

class Search {
  readonly #program: RegexProgram;
  readonly #ignoresCase: boolean;
  readonly #places = new Map<string, Place>();
  #work = 0;

  constructor(program: RegexProgram, ignoresCase: boolean) {
    this.#program = program;
    this.#ignoresCase = ignoresCase;
  }

  finds(text: string): boolean {
    let place = this.#place([this.#program.first], true);
    for (const character of text) {
      if (place.isFound) return true;
      place = this.#after(place, character.codePointAt(0) ?? 0);
    }
    return place.isFound || place.isFoundAtEnd;
  }

  #after(place: Place, code: number): Place {
    const known = place.after.get(code);
    if (known !== undefined) return known;
    const next = place.steps.flatMap((at) => {
      const step = this.#program.steps[at];
      return step?.kind === "character" && this.#holds(step.holds, code) ? [step.next] : [];
    });
    // It may begin anywhere.
    const made = this.#place([...next, this.#program.first], false);
    place.after.set(code, made);
    return made;
  }

  #holds(holds: Holds, code: number): boolean {
    if (!this.#ignoresCase) return holds(code);
    const character = String.fromCodePoint(code);
    return [character, character.toLowerCase(), character.toUpperCase()].some((one) =>
      holds(one.codePointAt(0) ?? 0),
    );
  }

  #place(from: readonly number[], atStart: boolean): Place {
    const reached = this.#reached(from, { atStart, atEnd: false });
    const name = `${atStart ? "^" : ""}${reached.join()}`;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const isFoundAtEnd = this.#reached(from, { atStart, atEnd: true }).includes(found);
    const place = { steps: reached, isFound: reached.includes(found), isFoundAtEnd, after: new Map() };
    if (this.#places.size >= mostPlaces) this.#forget();
    this.#places.set(name, place);
    return place;
  }

  /** What a text in hand still leads on from is let go with its last place. */
  #forget(): void {
    for (const { after } of this.#places.values()) after.clear();
    this.#places.clear();
  }

  /** Where one gets to without a character. */
  #reached(from: readonly number[], { atStart, atEnd }: Edges): readonly number[] {
    const seen = new Set<number>();
    const open = [...from];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const step = this.#program.steps[at];
      if (step === undefined || seen.has(at)) continue;
      seen.add(at);
      if ((this.#work += 1) > mostWork) throw new RegexRefused("too much to try on these lines", 0);
      if (step.kind === "either") open.push(...step.next);
      else if ((step.kind === "start" && atStart) || (step.kind === "end" && atEnd)) open.push(step.next);
    }
    return [...seen].sort((one, other) => one - other);
  }
}
