// Makes what was planned, through the REST API; what the server refuses is told and the rest goes on.
import { z } from "zod";
import { pathOf, type Client } from "../client/client.ts";
import { CommandFailure } from "../failure.ts";
import type { Noun, Plan, Step } from "./plan.ts";

export interface Imported {
  readonly noun: Noun;
  readonly name: string;
  /** `refused`: the server would not have it. */
  readonly outcome: "made" | "would be made" | "kept" | "left" | "refused";
  readonly note: string;
}

/** `client` null: nothing is made. `tell` hears how many have been. */
export async function applyPlan(
  plan: Plan,
  client: Client | null,
  tell: (count: number) => void,
): Promise<readonly Imported[]> {
  const done: Imported[] = [];
  for (const step of plan.steps) tell(done.push(await applyStep(step, client)));
  for (const { noun, name, reason } of plan.left) done.push({ noun, name, outcome: "left", note: reason });
  return done;
}

async function applyStep(step: Step, client: Client | null): Promise<Imported> {
  const { noun, name, notes, body } = step;
  const told = (outcome: Imported["outcome"], note = notes.join("; ")) => ({ noun, name, outcome, note });
  if (client === null) return told("would be made");
  try {
    const path = pathOf(...step.path);
    if (step.keeps === true && (await isThere(client, path)))
      return told("kept", "it is here already, with its secret");
    await client.call({ method: "PUT", path, ...(body === undefined ? {} : { body }) }, z.unknown());
    return told("made");
  } catch (error) {
    if (!(error instanceof CommandFailure) || !isRefusal(error)) throw error;
    return told("refused", error.message);
  }
}

async function isThere(client: Client, path: string): Promise<boolean> {
  try {
    await client.call({ method: "GET", path }, z.unknown());
    return true;
  } catch (error) {
    if (error instanceof CommandFailure && error.facts.code === "not-found") return false;
    throw error;
  }
}

/** About this one thing; who is not let in, or reaches nobody, would fail with all the others too. */
const isRefusal = ({ facts }: CommandFailure): boolean =>
  typeof facts.status === "number" && [400, 404, 409, 422].includes(facts.status);
