// Deletes a prompt with its results.
import { forwarding } from "../punctual.ts";

export const handler = forwarding("DELETE", "/v1/schedules/{id}");
