// An environment variable, and which twins it has.

export interface Variable {
  readonly name: string;
  /** Never shown; may be given as `…_FILE`, a file that holds it. */
  readonly secret?: true;
  /** May have a `…_NEXT` twin, which is valid beside it while callers move over. */
  readonly rotates?: true;
}

export interface DescribedVariable extends Variable {
  /** For docs/reference/environment.md. */
  readonly says: string;
  readonly fallback: string;
}
