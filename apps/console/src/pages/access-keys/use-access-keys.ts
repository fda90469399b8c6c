// The access keys, and what is done with them.
import type { AccessKey, NewAccessKey, paths } from "@punctual/client";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/api.ts";
import { at, usePages } from "../../api/use-pages.ts";

const perPage = 50;

export const useAccessKeys = () =>
  usePages<AccessKey>({
    queryKey: ["access-keys", "list"],
    read: (cursor) =>
      api.GET("/api/v1/access-keys", { params: { query: { limit: perPage, ...at(cursor) } } }),
  });

export type WantedKey = paths["/api/v1/access-keys"]["post"]["requestBody"]["content"]["application/json"];

export interface KeyActions {
  /** The only place where the key itself can be read. */
  readonly make: (wanted: WantedKey) => Promise<NewAccessKey>;
  readonly revoke: (id: string) => Promise<void>;
}

export function useKeyActions(): KeyActions {
  const client = useQueryClient();
  const readAgain = (): Promise<void> => client.invalidateQueries({ queryKey: ["access-keys"] });
  return {
    async make(wanted) {
      const made = await api.POST("/api/v1/access-keys", { body: wanted });
      void readAgain();
      return made;
    },
    async revoke(id) {
      await api.DELETE("/api/v1/access-keys/{id}", { params: { path: { id } } });
      await readAgain();
    },
  };
}
