// Makes a scheduled prompt.
import { forwarding } from "../punctual.ts";

export const handler = forwarding("POST", "/v1/schedules");
