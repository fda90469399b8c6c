// What was read of the server, kept for as long as it is fresh.
import { ApiProblem } from "@punctual/client";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

const freshMs = 5_000;
const mostRetries = 2;

/** A session may end at any time, such as with a key that is revoked: then it is asked anew who is signed in. */
function onError(error: unknown): void {
  if (error instanceof ApiProblem && error.status === 401)
    void queryClient.invalidateQueries({ queryKey: ["session"] });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: freshMs,
      // A refusal stays one however often it is asked for.
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < mostRetries,
      refetchOnWindowFocus: true,
    },
  },
});
