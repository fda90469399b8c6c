// What the server says of itself.
import { queryOptions } from "@tanstack/react-query";
import { api } from "./api.ts";

export const systemQuery = queryOptions({
  queryKey: ["system"],
  queryFn: () => api.GET("/api/v1/system"),
  staleTime: 60_000,
});
