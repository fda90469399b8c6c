// An input given by hand, in place of the schedule's own, as it is stored.

export interface GivenInput {
  /** As it is sent; null: none was given. */
  readonly input: string | null;
  readonly inputIsJson: boolean | null;
}

/** JSON, or a string that is sent byte for byte; undefined: none. */
export function givenInput(input: unknown): GivenInput {
  if (input === undefined) return { input: null, inputIsJson: null };
  return typeof input === "string"
    ? { input, inputIsJson: false }
    : { input: JSON.stringify(input), inputIsJson: true };
}
