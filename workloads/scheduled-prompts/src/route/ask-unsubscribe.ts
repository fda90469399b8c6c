// GET /schedules/{id}/unsubscribe: asks whether to pause; mail programs that look at every link change nothing by it.
import { defineRoute, type Route } from "@punctual/jobs";
import { z } from "zod";
import { askPage } from "../unsubscribe/pages.ts";
import { subscriptionShape } from "../unsubscribe/subscription-of.ts";
import { promptId } from "./prompt-id.ts";
import type { PlacedSetting } from "./route-setting.ts";

export const linkQuery = z.strictObject({ token: z.string() });

export const askUnsubscribeRoute = ({ link, prefix, corsOrigins }: PlacedSetting): Route =>
  defineRoute({
    method: "GET",
    path: `${prefix}/schedules/{id}/unsubscribe`,
    summary: "Show the page behind a mail's link",
    guard: link,
    corsOrigins,
    params: promptId,
    query: linkQuery,
    answers: { 200: z.string() },
    isPage: true,
    handle: async ({ claims }) => askPage(subscriptionShape.parse(claims).name),
  });
