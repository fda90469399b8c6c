// DELETE /schedules/{id}: deletes a prompt with its results.
import { defineRoute, type Route } from "@punctual/jobs";
import { deletePrompt } from "../prompt/delete-prompt.ts";
import { ownPrompt } from "./own-prompt.ts";
import { promptId } from "./prompt-id.ts";
import type { PlacedSetting } from "./route-setting.ts";

export const deletePromptRoute = ({ door, prompts, prefix, corsOrigins }: PlacedSetting): Route =>
  defineRoute({
    method: "DELETE",
    path: `${prefix}/schedules/{id}`,
    summary: "Delete a prompt with its results",
    guard: door.guard,
    corsOrigins,
    params: promptId,
    answers: { 204: null },
    handle: (request) =>
      door.serve(request, async (user) => {
        await deletePrompt(prompts, ownPrompt(user, request.params.id));
        return { status: 204, headers: {}, body: null };
      }),
  });
