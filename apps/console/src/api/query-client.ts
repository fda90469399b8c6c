// What was read of the server, kept for as long as it is fresh.
import { ApiProblem } from "@punctual/client";
import { QueryClient } from "@tanstack/react-query";

const freshMs = 5_000;
const mostRetries = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshMs,
      // A refusal stays one however often it is asked for.
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < mostRetries,
      refetchOnWindowFocus: true,
    },
  },
});
