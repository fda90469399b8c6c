// DELETE /api/v1/users/{userId}: lets every workload end what it does for a user who is gone.
import { Problem } from "@punctual/engine";
import { defineRoute, requireRole, type OpenWorkload, type Route } from "@punctual/jobs";
import { z } from "zod";

/** None where no workload does anything for users. */
export function deleteUserRoutes(workloads: readonly OpenWorkload[]): readonly Route[] {
  const forgetting = workloads.filter(({ forgetUser }) => forgetUser !== undefined);
  if (forgetting.length === 0) return [];
  return [
    defineRoute({
      method: "DELETE",
      path: "/api/v1/users/{userId}",
      summary: "End what is done for a user; the history stays",
      guard: requireRole("operator"),
      params: z.strictObject({ userId: z.string().min(1).max(longestId) }),
      answers: { 204: null },
      async handle({ params: { userId } }) {
        if (await forget(forgetting, userId)) return { status: 204, headers: {}, body: null };
        throw new Problem("not-found", "Expected a user that a workload knows, got another id.");
      },
    }),
  ];
}

const longestId = 256;

/** Each is asked, also after one that knew the user. */
async function forget(workloads: readonly OpenWorkload[], userId: string): Promise<boolean> {
  let isKnown = false;
  for (const workload of workloads) if ((await workload.forgetUser?.(userId)) === true) isKnown = true;
  return isKnown;
}
