// The schedules that name a thing, such as a calendar: it cannot be deleted while there are any.
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { fullNameOf } from "./schedule/schedule-name.ts";

/** By its name, as the API filters schedules. */
export type NamedThing =
  | { readonly connection: string }
  | { readonly apiDestination: string }
  | { readonly calendar: string }
  | { readonly rateLimit: string };

/** The rest are counted by nobody: the first say enough. */
export const mostNamed = 8;

/** One more than is shown says that there are more. */
export const schedulesNaming = (thing: NamedThing) =>
  queryOptions({
    queryKey: ["schedules", "naming", thing],
    queryFn: async (): Promise<readonly string[]> => {
      const query = { ...thing, limit: mostNamed + 1 };
      return (await api.GET("/api/v1/schedules", { params: { query } })).items.map(fullNameOf);
    },
  });
