// The methods that a request may have.
import type { ApiDestination } from "@punctual/client";

export type Method = ApiDestination["method"];

export const methods = [
  "POST",
  "GET",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
] as const satisfies Method[];
