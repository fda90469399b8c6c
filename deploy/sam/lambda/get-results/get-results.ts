// Lists what came of a prompt's runs, newest first.
import { forwarding } from "../punctual.ts";

export const handler = forwarding("GET", "/v1/schedules/{id}/results");
