// One time at which one schedule fires.

export interface Fire {
  readonly schedule: string;
  readonly at: string;
  readonly timezone: string;
}
