// An event bus as EventBridge has it; what we have no use for is kept as it came.
import type { EventBus } from "@punctual/engine";
import { z } from "zod";
import type { AwsCaller } from "../aws-operation.ts";
import { anything, instant, structure, text, type ValueOf } from "../shape/shape.ts";
import { busArn, description } from "./names.ts";

/** Beside name and description. */
export const busExtras = () => ({
  KmsKeyIdentifier: text({ max: 2048 }),
  DeadLetterConfig: structure({ Arn: text({ min: 1, max: 1600 }) }),
  LogConfig: anything(),
});

const kept = z
  .object({
    KmsKeyIdentifier: z.string(),
    DeadLetterConfig: z.object({ Arn: z.string().optional() }),
    LogConfig: z.json(),
  })
  .partial();

export const busMembers = () => ({
  Arn: text(),
  Name: text(),
  Description: description(),
  CreationTime: instant(),
  LastModifiedTime: instant(),
});

export const keptBus = structure(busMembers());

export const shownBus = (
  { name, description: said, createdAt, updatedAt }: EventBus,
  caller: AwsCaller,
): ValueOf<typeof keptBus> => ({
  Arn: busArn(caller, name),
  Name: name,
  Description: said ?? undefined,
  CreationTime: createdAt,
  LastModifiedTime: updatedAt,
});

/** As it came when the bus was made or changed. */
export const shownExtras = ({ aws }: EventBus) => kept.safeParse(aws).data ?? {};
