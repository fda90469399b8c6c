// The API destinations of the tenant, and what is done with them.
import type { ApiDestination } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../../api/api.ts";
import { at, usePages } from "../../../api/use-pages.ts";
import { definitionOf, type DestinationDraft } from "./destination-draft.ts";

const perPage = 50;

export const useDestinations = () =>
  usePages<ApiDestination>({
    queryKey: ["api-destinations", "list"],
    read: (cursor) =>
      api.GET("/api/v1/api-destinations", { params: { query: { limit: perPage, ...at(cursor) } } }),
  });

export interface DestinationActions {
  readonly keep: (draft: DestinationDraft) => Promise<void>;
  readonly forget: (name: string) => Promise<void>;
}

export function useDestinationActions(): DestinationActions {
  const client = useQueryClient();
  const readAgain = (): Promise<void> => client.invalidateQueries({ queryKey: ["api-destinations"] });
  return {
    async keep(draft) {
      const path = { name: draft.name.trim() };
      await api.PUT("/api/v1/api-destinations/{name}", { params: { path }, body: definitionOf(draft) });
      await readAgain();
    },
    async forget(name) {
      await api.DELETE("/api/v1/api-destinations/{name}", { params: { path: { name } } });
      await readAgain();
    },
  };
}
