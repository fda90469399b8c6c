// POST /schedules: makes a prompt of the user who asks.
import { defineRoute, type Route } from "@punctual/jobs";
import { Refused } from "../problem.ts";
import { createPrompt } from "../prompt/create-prompt.ts";
import { promptBody } from "../prompt/prompt-body.ts";
import { promptShape } from "../prompt/prompt.ts";
import { isVerified, type UserClaims } from "../user/claims.ts";
import { idempotencyKeyOf } from "./idempotency-key-of.ts";
import type { PlacedSetting } from "./route-setting.ts";

export const createPromptRoute = ({
  door,
  prompts,
  models,
  publicUrl,
  prefix,
  corsOrigins,
}: PlacedSetting): Route =>
  defineRoute({
    method: "POST",
    path: `${prefix}/schedules`,
    summary: "Schedule a prompt",
    guard: door.guard,
    corsOrigins,
    body: promptBody(models),
    answers: { 201: promptShape },
    handle: (request) =>
      door.serve(request, async (user) => {
        refuseUnverified(user);
        const body = await createPrompt(prompts, {
          userId: user.userId,
          body: request.body,
          idempotencyKey: idempotencyKeyOf(request),
        });
        const location = `${publicUrl}${prefix}/schedules/${body.id}`;
        return { status: 201, headers: { location }, body };
      }),
  });

/** Results would go to an address that may be somebody else's. */
function refuseUnverified(user: UserClaims): void {
  if (isVerified(user)) return;
  throw new Refused({
    code: "email-unverified",
    detail: "Expected a verified e-mail address in the token, got one that is not.",
  });
}
