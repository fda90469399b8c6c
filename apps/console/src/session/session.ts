// Who is signed in, and what they may.
import { ApiProblem } from "@punctual/client";
import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "../api/api.ts";
import { reaches, type Role } from "./role.ts";

export interface Session {
  readonly tenant: string;
  readonly role: Role;
  readonly actor: string;
  /** May make access keys for other tenants. */
  readonly foundsTenants: boolean;
  readonly expiresAt: string | null;
  /** On loopback in development the console signs in by itself. */
  readonly byItself: boolean;
}

const path = "/api/v1/session";

/** Null where nobody is signed in and nothing signs in by itself. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async (): Promise<Session | null> => (await askFor("GET")) ?? (await askFor("POST")),
  staleTime: 60_000,
});

async function askFor(method: "GET" | "POST", body?: { readonly token: string }): Promise<Session | null> {
  try {
    return asSession(
      (await api.send({ method, path, ...(method === "POST" ? { body: body ?? {} } : {}) })).body,
    );
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Guarantee: the server's operation answers this shape. */
const asSession = (body: unknown): Session => body as Session;

export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (data === undefined || data === null) throw new Error("Expected somebody to be signed in, got nobody.");
  return data;
}

/** Whether who is signed in has at least this role: what they may not do is not offered. */
export const useMay = (role: Role): boolean => reaches(useSession().role, role);

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (token: string) => {
      const session = await askFor("POST", { token });
      if (session === null) throw new ApiProblem(401, refusedToken);
      return session;
    },
    onSuccess: (session) => client.setQueryData(sessionQuery.queryKey, session),
  });
}

const refusedToken = {
  title: "Not signed in",
  detail: "This token is not known, or it was revoked.",
  remedy: "Take the admin token, or make an access key with `punctual key create`.",
};

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.send({ method: "DELETE", path }),
    onSuccess: () => {
      client.setQueryData(sessionQuery.queryKey, null);
      // Not the session itself: whoever looks at it would be left with one that is gone.
      client.removeQueries({ predicate: ({ queryKey: [first] }) => first !== sessionQuery.queryKey[0] });
    },
  });
}
