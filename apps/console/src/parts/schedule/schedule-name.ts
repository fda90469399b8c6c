// The name of a schedule within its tenant, `group/name`.

export interface ScheduleName {
  readonly group: string;
  readonly name: string;
}

export const fullNameOf = ({ group, name }: ScheduleName): string => `${group}/${name}`;
