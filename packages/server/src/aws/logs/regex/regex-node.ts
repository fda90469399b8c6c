// A regular expression taken apart.

/** Whether a character, by its code point, is one of a set. */
export type Holds = (code: number) => boolean;

export type RegexNode =
  | { readonly kind: "character"; readonly holds: Holds }
  | { readonly kind: "start" }
  | { readonly kind: "end" }
  | { readonly kind: "sequence"; readonly parts: readonly RegexNode[] }
  | { readonly kind: "choice"; readonly parts: readonly RegexNode[] }
  /** Most null: any number. */
  | {
      readonly kind: "repeat";
      readonly part: RegexNode;
      readonly least: number;
      readonly most: number | null;
    };
