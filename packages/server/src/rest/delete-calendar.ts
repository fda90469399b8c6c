// DELETE /calendars/{name}: deletes a calendar that no schedule names.
import { deleteCalendar, resourceName } from "@punctual/engine";
import { z } from "zod";
import { operation } from "../operation.ts";
import { noBody, nothing } from "./shape/parts.ts";

export const deleteCalendarOperation = operation({
  method: "DELETE",
  path: "/api/v1/calendars/{name}",
  summary: "Delete a calendar",
  role: "operator",
  params: z.strictObject({ name: resourceName }),
  query: nothing,
  body: noBody,
  answers: { 204: null },
  examples: { params: { name: "business-days" } },
  async handle({ engine, principal, params }) {
    await deleteCalendar(engine, principal, params);
    return { status: 204, body: null };
  },
});
