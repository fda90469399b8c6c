// How the command line names a schedule: `group/name`, or a bare name in the group `default`.
import { pathOf } from "../../client/client.ts";
import { usageFailure } from "../../failure.ts";

export interface Named {
  readonly group: string;
  readonly name: string;
}

export function readScheduleName(text: string): Named {
  const [, group, name] = /^(?:([^/]+)\/)?([^/]+)$/.exec(text) ?? [];
  if (name === undefined)
    throw usageFailure(`Expected a schedule such as group/name or name, got "${text}".`);
  return { group: group ?? "default", name };
}

/** `verb` follows after a colon: `:pause`. */
export const schedulePath = ({ group, name }: Named, verb = ""): string =>
  pathOf("schedules", group, `${name}${verb}`);

export const shownName = ({ group, name }: Named): string => `${group}/${name}`;
