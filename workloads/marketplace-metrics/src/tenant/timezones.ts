// The time zones that tenants are in.
import type { Queryable } from "@punctual/database";
import { listTimezones } from "./list-timezones.sql.ts";

export const timezonesOf = async (
  queryable: Queryable,
  { connected }: { readonly connected: boolean },
): Promise<readonly string[]> =>
  (await queryable.query(listTimezones, { connected })).map(({ timezone }) => timezone);
