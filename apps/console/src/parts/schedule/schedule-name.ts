// The name of a schedule within its tenant, `group/name`.

export interface ScheduleName {
  readonly group: string;
  readonly name: string;
}

export const fullNameOf = ({ group, name }: ScheduleName): string => `${group}/${name}`;

/** As it is shown: what is in no group of its own by its name alone. */
export const shortNameOf = (fullName: string): string => fullName.replace(/^default\//, "");
