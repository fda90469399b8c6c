// What is proved of the AWS door, row by row; docs/reference/eventbridge.md is made of it.

export interface ParityRow {
  readonly service: string;
  readonly operation: string;
  /** The name of the test that proves it; no two rows of a service have the same. */
  readonly behaviour: string;
  /** Where it is known from that AWS does so: `model`, `docs`, `recorded`, `code`, or `ours` for a decision of our own. */
  readonly evidence: string;
  /** False: known to be otherwise here. */
  readonly holds: boolean;
}
