// The names of what a schedule may refer to.
import { queryOptions } from "@tanstack/react-query";
import { api } from "../api/api.ts";

/** More than these are found on their own pages. */
const mostNames = 200;
const params = { query: { limit: mostNames } };
const staleTime = 30_000;

interface Page {
  readonly items: readonly { readonly name: string }[];
}

const namesOf = ({ items }: Page): readonly string[] => items.map(({ name }) => name);

export const connectionNames = queryOptions({
  queryKey: ["connections", "names"],
  queryFn: async () => namesOf(await api.GET("/api/v1/connections", { params })),
  staleTime,
});

export const calendarNames = queryOptions({
  queryKey: ["calendars", "names"],
  queryFn: async () => namesOf(await api.GET("/api/v1/calendars", { params })),
  staleTime,
});

export const rateLimitNames = queryOptions({
  queryKey: ["rate-limits", "names"],
  queryFn: async () => namesOf(await api.GET("/api/v1/rate-limits", { params })),
  staleTime,
});

export const groupNames = queryOptions({
  queryKey: ["schedules", "group-names"],
  queryFn: async () => namesOf(await api.GET("/api/v1/schedule-groups", { params })),
  staleTime,
});

export const apiDestinations = queryOptions({
  queryKey: ["api-destinations", "all"],
  queryFn: async () => (await api.GET("/api/v1/api-destinations", { params })).items,
  staleTime,
});
