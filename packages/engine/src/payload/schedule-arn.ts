// The name that a schedule has in AWS's notation.

/** Answers text that fits into a JSON string as it is, or is escaped there. */
export type ArnOf = (schedule: {
  readonly tenant: string;
  readonly group: string;
  readonly name: string;
}) => string;

export interface ArnPlace {
  readonly region?: string;
  /** Twelve digits. */
  readonly account?: string;
}

/** For an installation in which every tenant has the same account. */
export const scheduleArns =
  ({ region = "us-east-1", account = "000000000000" }: ArnPlace = {}): ArnOf =>
  ({ group, name }) =>
    `arn:aws:scheduler:${region}:${account}:schedule/${group}/${name}`;
