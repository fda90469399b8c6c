// GET /schedules/{id}: one prompt as it stands.
import { defineRoute, type Route } from "@punctual/jobs";
import { getPrompt } from "../prompt/get-prompt.ts";
import { promptShape } from "../prompt/prompt.ts";
import { ownPrompt } from "./own-prompt.ts";
import { promptId } from "./prompt-id.ts";
import type { PlacedSetting } from "./route-setting.ts";

export const getPromptRoute = ({ door, prompts, prefix, corsOrigins }: PlacedSetting): Route =>
  defineRoute({
    method: "GET",
    path: `${prefix}/schedules/{id}`,
    summary: "Show a prompt",
    guard: door.guard,
    corsOrigins,
    params: promptId,
    answers: { 200: promptShape },
    handle: (request) =>
      door.serve(request, async (user) => ({
        status: 200,
        headers: {},
        body: await getPrompt(prompts, ownPrompt(user, request.params.id)),
      })),
  });
