// GET /schedules: the prompts of the user who asks.
import { defineRoute, pageShape, type Route } from "@punctual/jobs";
import { listQuery } from "../list/list-query.ts";
import { listPrompts } from "../prompt/list-prompts.ts";
import { promptShape } from "../prompt/prompt.ts";
import type { PlacedSetting } from "./route-setting.ts";

export const listPromptsRoute = ({ door, prompts, prefix, corsOrigins }: PlacedSetting): Route =>
  defineRoute({
    method: "GET",
    path: `${prefix}/schedules`,
    summary: "List your prompts, newest first",
    guard: door.guard,
    corsOrigins,
    query: listQuery,
    answers: { 200: pageShape(promptShape) },
    handle: (request) =>
      door.serve(request, async ({ userId }) => ({
        status: 200,
        headers: {},
        body: await listPrompts(prompts, userId, request.query),
      })),
  });
