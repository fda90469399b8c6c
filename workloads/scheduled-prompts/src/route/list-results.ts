// GET /schedules/{id}/results: what came of a prompt's runs.
import { defineRoute, pageShape, type Route } from "@punctual/jobs";
import { listQuery } from "../list/list-query.ts";
import { resultShape } from "../result/result.ts";
import { resultsOf } from "../result/results-of.ts";
import { ownPrompt } from "./own-prompt.ts";
import { promptId } from "./prompt-id.ts";
import type { PlacedSetting } from "./route-setting.ts";

export const listResultsRoute = ({ door, prompts, prefix, corsOrigins }: PlacedSetting): Route =>
  defineRoute({
    method: "GET",
    path: `${prefix}/schedules/{id}/results`,
    summary: "List the results of a prompt, newest first",
    guard: door.guard,
    corsOrigins,
    params: promptId,
    query: listQuery,
    answers: { 200: pageShape(resultShape) },
    handle: (request) =>
      door.serve(request, async (user) => ({
        status: 200,
        headers: {},
        body: await resultsOf(prompts.database, ownPrompt(user, request.params.id), request.query),
      })),
  });
