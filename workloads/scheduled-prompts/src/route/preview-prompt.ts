// POST /schedules/preview: says when a prompt would run, and stores nothing.
import { defineRoute, type Route } from "@punctual/jobs";
import { z } from "zod";
import { promptBody } from "../prompt/prompt-body.ts";
import { planFor } from "../prompt/row-of.ts";
import { previewOf } from "../timing/preview-of.ts";
import type { PlacedSetting } from "./route-setting.ts";

const previewShape = z.object({
  expression: z.string(),
  description: z.string(),
  next: z.array(z.string()),
  warnings: z.array(z.string()),
});

export const previewPromptRoute = ({ door, prompts, models, prefix, corsOrigins }: PlacedSetting): Route =>
  defineRoute({
    method: "POST",
    path: `${prefix}/schedules/preview`,
    summary: "Show when a prompt would run",
    guard: door.guard,
    corsOrigins,
    body: promptBody(models),
    answers: { 200: previewShape },
    handle: (request) =>
      door.serve(request, async () => {
        const { plan, now } = await planFor(prompts, request.body);
        return { status: 200, headers: {}, body: previewOf(plan, now) };
      }),
  });
