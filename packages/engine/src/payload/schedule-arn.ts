// The name that a schedule has in AWS's notation.

/** Where a tenant's things are for AWS's clients. */
export interface Place {
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
}

/** Throws only for the database. */
export type PlaceOf = (tenant: string) => Promise<Place>;

interface Named {
  readonly group: string;
  readonly name: string;
}

export const scheduleArn = ({ region, account }: Place, { group, name }: Named): string =>
  `arn:aws:scheduler:${region}:${account}:schedule/${group}/${name}`;
