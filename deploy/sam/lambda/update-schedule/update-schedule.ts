// Replaces all that a prompt says.
import { forwarding } from "../punctual.ts";

export const handler = forwarding("PUT", "/v1/schedules/{id}");
