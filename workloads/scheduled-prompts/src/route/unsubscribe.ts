// POST /schedules/{id}/unsubscribe: pauses the prompt of a mail, by its page or in one click (RFC 8058).
import { defineRoute, type Route } from "@punctual/jobs";
import { z } from "zod";
import { setStatus } from "../prompt/set-status.ts";
import { pausedPage } from "../unsubscribe/pages.ts";
import { subscriptionShape } from "../unsubscribe/subscription-of.ts";
import { linkQuery } from "./ask-unsubscribe.ts";
import { promptId } from "./prompt-id.ts";
import type { PlacedSetting } from "./route-setting.ts";
import { answered } from "./user-door.ts";

export const unsubscribeRoute = ({ link, prompts, prefix, corsOrigins }: PlacedSetting): Route =>
  defineRoute({
    method: "POST",
    path: `${prefix}/schedules/{id}/unsubscribe`,
    summary: "Pause the prompt of a mail",
    guard: link,
    corsOrigins,
    params: promptId,
    query: linkQuery,
    answers: { 200: z.string() },
    handle: (request) =>
      answered(request, async () => {
        const { userId, name } = subscriptionShape.parse(request.claims);
        await setStatus(prompts, { userId, id: request.params.id }, "paused");
        return pausedPage(name);
      }),
  });
