// Lists the prompts of the user who asks.
import { forwarding } from "../punctual.ts";

export const handler = forwarding("GET", "/v1/schedules");
