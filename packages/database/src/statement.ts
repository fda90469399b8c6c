// A typed SQL statement, generated from a .sql file by `npm run generate`.

/** One prepared statement. `Parameters` is `null` when it takes none. */
export interface Statement<Parameters, Row> {
  /** Unique per text (it ends in a hash of it), at most 63 characters: PostgreSQL cuts longer names. */
  readonly name: string;
  readonly text: string;
  /** The keys of `Parameters`, in the order of $1, $2, … */
  readonly parameters: readonly string[];
  /** The keys of `Row`, in the order of the statement's columns. */
  readonly columns: readonly string[];
  /** Never present at run time: carries the two types. */
  readonly shape?: { readonly parameters: Parameters; readonly row: Row };
}

/** The arguments that follow a statement in `query`. */
export type ArgumentsOf<Parameters> = [Parameters] extends [null] ? [] : [parameters: Parameters];

/** What a statement answers, one row. */
export type RowOf<S> = S extends Statement<infer _Parameters, infer Row> ? Row : never;
