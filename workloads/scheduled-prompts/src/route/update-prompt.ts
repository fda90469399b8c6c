// PUT /schedules/{id}: replaces all that a prompt says.
import { defineRoute, type Route } from "@punctual/jobs";
import { promptBody } from "../prompt/prompt-body.ts";
import { promptShape } from "../prompt/prompt.ts";
import { updatePrompt } from "../prompt/update-prompt.ts";
import { ownPrompt } from "./own-prompt.ts";
import { promptId } from "./prompt-id.ts";
import type { PlacedSetting } from "./route-setting.ts";

export const updatePromptRoute = ({ door, prompts, models, prefix, corsOrigins }: PlacedSetting): Route =>
  defineRoute({
    method: "PUT",
    path: `${prefix}/schedules/{id}`,
    summary: "Replace a prompt; a paused one stays paused",
    guard: door.guard,
    corsOrigins,
    params: promptId,
    body: promptBody(models),
    answers: { 200: promptShape },
    handle: (request) =>
      door.serve(request, async (user) => ({
        status: 200,
        headers: {},
        body: await updatePrompt(prompts, ownPrompt(user, request.params.id), request.body),
      })),
  });
