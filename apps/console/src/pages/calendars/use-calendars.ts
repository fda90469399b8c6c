// The calendars of the tenant, and what is done with them.
import type { AnswerOf, Calendar } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { at, usePages } from "../../api/use-pages.ts";
import { definitionOf, type CalendarDraft } from "./form/calendar-draft.ts";

const perPage = 50;

export const useCalendars = () =>
  usePages<Calendar>({
    queryKey: ["calendars", "list"],
    read: (cursor) => api.GET("/api/v1/calendars", { params: { query: { limit: perPage, ...at(cursor) } } }),
  });

export type Imported = AnswerOf<"/api/v1/calendars/{name}:import", "post">;

export interface CalendarActions {
  readonly keep: (draft: CalendarDraft) => Promise<void>;
  readonly importIcs: (
    name: string,
    body: { readonly ics: string; readonly replace: boolean },
  ) => Promise<Imported>;
  readonly forget: (name: string) => Promise<void>;
}

export function useCalendarActions(): CalendarActions {
  const client = useQueryClient();
  /** What is planned depends on it too. */
  const readAgain = async (): Promise<void> => {
    for (const first of ["schedules", "schedule", "fires"])
      void client.invalidateQueries({ queryKey: [first] });
    await client.invalidateQueries({ queryKey: ["calendars"] });
  };
  return {
    async keep(draft) {
      const path = { name: draft.name.trim() };
      await api.PUT("/api/v1/calendars/{name}", { params: { path }, body: definitionOf(draft) });
      await readAgain();
    },
    async importIcs(name, body) {
      const answer = await api.POST("/api/v1/calendars/{name}:import", { params: { path: { name } }, body });
      await readAgain();
      return answer;
    },
    async forget(name) {
      await api.DELETE("/api/v1/calendars/{name}", { params: { path: { name } } });
      await readAgain();
    },
  };
}
