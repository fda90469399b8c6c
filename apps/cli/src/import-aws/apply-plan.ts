// Makes what was planned, through the REST API and the AWS door; what the server refuses is told and the rest goes on.
import { z } from "zod";
import { pathOf, type Client } from "../client/client.ts";
import { CommandFailure } from "../failure.ts";
import { openAwsDoor, type AwsDoor } from "./aws-door.ts";
import { makeAtDoor } from "./make-at-door.ts";
import { isOfDoor, type DoorStep, type Noun, type Plan, type RestStep, type Step } from "./plan.ts";

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
  const door = client !== null && plan.steps.some(isOfDoor) ? await openAwsDoor(client) : null;
  try {
    for (const step of plan.steps) tell(done.push(await applyStep(step, { client, door })));
  } finally {
    await door?.close();
  }
  for (const { noun, name, reason } of plan.left) done.push({ noun, name, outcome: "left", note: reason });
  return done;
}

interface Doors {
  readonly client: Client | null;
  readonly door: AwsDoor | null;
}

async function applyStep(step: Step, doors: Doors): Promise<Imported> {
  const { noun, name, notes } = step;
  const told = (outcome: Imported["outcome"], note = notes.join("; ")) => ({ noun, name, outcome, note });
  try {
    const outcome = await (isOfDoor(step) ? makeThing(step, doors) : putDefinition(step, doors));
    return outcome === "kept" ? told(outcome, keptNote(step)) : told(outcome);
  } catch (error) {
    if (!(error instanceof CommandFailure) || !isRefusal(error)) throw error;
    return told("refused", error.message);
  }
}

const keptNote = (step: Step): string =>
  isOfDoor(step) ? "it is here already, and stays as it is" : "it is here already, with its secret";

type Outcome = "made" | "would be made" | "kept";

const makeThing = async ({ made }: DoorStep, { door }: Doors): Promise<Outcome> =>
  door === null ? "would be made" : makeAtDoor(made, door);

async function putDefinition({ path: parts, body, keeps }: RestStep, { client }: Doors): Promise<Outcome> {
  if (client === null) return "would be made";
  const path = pathOf(...parts);
  if (keeps === true && (await isThere(client, path))) return "kept";
  await client.call({ method: "PUT", path, ...(body === undefined ? {} : { body }) }, z.unknown());
  return "made";
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
