// The connections of the tenant, and what is done with them.
import { useQueryClient } from "@tanstack/react-query";
import type { Connection } from "@punctual/client";
import { api } from "../../../api/api.ts";
import { at, usePages } from "../../../api/use-pages.ts";
import { writtenOf, type ConnectionDraft } from "./connection-draft.ts";

const perPage = 50;

export const useConnections = () =>
  usePages<Connection>({
    queryKey: ["connections", "list"],
    read: (cursor) =>
      api.GET("/api/v1/connections", { params: { query: { limit: perPage, ...at(cursor) } } }),
  });

export interface ConnectionActions {
  readonly keep: (draft: ConnectionDraft) => Promise<void>;
  readonly forget: (name: string) => Promise<void>;
}

export function useConnectionActions(): ConnectionActions {
  const client = useQueryClient();
  const readAgain = (): Promise<void> => client.invalidateQueries({ queryKey: ["connections"] });
  return {
    async keep(draft) {
      const path = { name: draft.name.trim() };
      await api.PUT("/api/v1/connections/{name}", { params: { path }, body: writtenOf(draft) });
      await readAgain();
    },
    async forget(name) {
      await api.DELETE("/api/v1/connections/{name}", { params: { path: { name } } });
      await readAgain();
    },
  };
}
