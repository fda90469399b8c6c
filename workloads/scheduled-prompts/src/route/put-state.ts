// PUT /schedules/{id}/state: says which of the two a prompt is to be, however often.
import { defineRoute, type Route } from "@punctual/jobs";
import { z } from "zod";
import { promptShape } from "../prompt/prompt.ts";
import { setStatus } from "../prompt/set-status.ts";
import { ownPrompt } from "./own-prompt.ts";
import { promptId } from "./prompt-id.ts";
import type { PlacedSetting } from "./route-setting.ts";

export const putStateRoute = ({ door, prompts, prefix, corsOrigins }: PlacedSetting): Route =>
  defineRoute({
    method: "PUT",
    path: `${prefix}/schedules/{id}/state`,
    summary: "Make a prompt active, or pause it",
    guard: door.guard,
    corsOrigins,
    params: promptId,
    body: z.strictObject({ status: z.enum(["active", "paused"]) }),
    answers: { 200: promptShape },
    handle: (request) =>
      door.serve(request, async (user) => ({
        status: 200,
        headers: {},
        body: await setStatus(prompts, ownPrompt(user, request.params.id), request.body.status),
      })),
  });
