// POST /schedules/{id}/toggle: pauses an active prompt, makes a paused one active.
import { defineRoute, type Route } from "@punctual/jobs";
import { promptShape } from "../prompt/prompt.ts";
import { toggleStatus } from "../prompt/set-status.ts";
import { idempotencyKeyOf } from "./idempotency-key-of.ts";
import { ownPrompt } from "./own-prompt.ts";
import { promptId } from "./prompt-id.ts";
import type { PlacedSetting } from "./route-setting.ts";

export const togglePromptRoute = ({ door, prompts, prefix, corsOrigins }: PlacedSetting): Route =>
  defineRoute({
    method: "POST",
    path: `${prefix}/schedules/{id}/toggle`,
    summary: "Pause a prompt, or make it active again; a repeated Idempotency-Key does not flip it back",
    guard: door.guard,
    corsOrigins,
    params: promptId,
    answers: { 200: promptShape },
    handle: (request) =>
      door.serve(request, async (user) => {
        const own = ownPrompt(user, request.params.id);
        const body = await toggleStatus(prompts, own, idempotencyKeyOf(request));
        return { status: 200, headers: {}, body };
      }),
  });
