// The rate limits that schedules share, and what is done with them.
import type { paths, RateLimit } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { at, usePages } from "../../../api/use-pages.ts";

const perPage = 50;

export const useRateLimits = () =>
  usePages<RateLimit>({
    queryKey: ["rate-limits", "list"],
    read: (cursor) =>
      api.GET("/api/v1/rate-limits", { params: { query: { limit: perPage, ...at(cursor) } } }),
  });

export type RateLimitDefinition =
  paths["/api/v1/rate-limits/{name}"]["put"]["requestBody"]["content"]["application/json"];

export interface RateLimitActions {
  readonly keep: (name: string, definition: RateLimitDefinition) => Promise<void>;
  readonly forget: (name: string) => Promise<void>;
}

export function useRateLimitActions(): RateLimitActions {
  const client = useQueryClient();
  const readAgain = (): Promise<void> => client.invalidateQueries({ queryKey: ["rate-limits"] });
  return {
    async keep(name, definition) {
      await api.PUT("/api/v1/rate-limits/{name}", { params: { path: { name } }, body: definition });
      await readAgain();
    },
    async forget(name) {
      await api.DELETE("/api/v1/rate-limits/{name}", { params: { path: { name } } });
      await readAgain();
    },
  };
}
