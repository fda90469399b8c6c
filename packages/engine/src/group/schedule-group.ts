// A schedule group as the API shows it.

export interface ScheduleGroup {
  readonly name: string;
  readonly createdAt: Date;
}

/** The name of a group to work on. */
export type GroupName = Pick<ScheduleGroup, "name">;
