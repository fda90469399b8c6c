// What a verb says of a schedule group that there is not.
import { Problem } from "../errors.ts";

export const groupNotFound = (name: string): Problem =>
  new Problem("not-found", `Expected the schedule group "${name}" to exist, got none.`, { field: "group" });
