// Pauses an active prompt, or makes a paused one active.
import { forwarding } from "../punctual.ts";

export const handler = forwarding("POST", "/v1/schedules/{id}/toggle");
