// PutTargets: gives a rule targets, or replaces those that have their ids; all of them, or none.
import {
  getKeptApiDestination,
  listJobs,
  Problem,
  putTargets as keepTargets,
  type RuleTargetDefinition,
} from "@punctual/engine";
import { awsOperation, type AwsContext } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { list, required, structure } from "../shape/shape.ts";
import type { Callable } from "../target/target-of-arn.ts";
import { checkTarget } from "./check-target.ts";
import { definitionOfTarget } from "./definition-of-target.ts";
import { destinationMissing } from "./destination-shape.ts";
import { failures } from "./failures.ts";
import { busNamed, busNameOrArn, name } from "./names.ts";
import { invalid, said, type Words } from "./said.ts";
import { ruleTargetShape, type GivenRuleTarget } from "./target-shape.ts";

export const putTargets = awsOperation({
  service: events,
  name: "PutTargets",
  role: "operator",
  input: structure({
    Rule: required(name()),
    EventBusName: busNameOrArn(),
    Targets: required(list(ruleTargetShape, { min: 1, max: 100 })),
  }),
  output: structure(failures()),
  async handle({ input: { Rule: rule, EventBusName, Targets }, ...context }) {
    const { engine, caller } = context;
    const bus = busNamed(EventBusName, caller);
    for (const target of Targets) checkTarget(target, caller.region);
    const callable = await callableOf(Targets, context);
    const targets = Targets.map((target) => definitionOfTarget(target, callable));
    const wanted = { bus, rule, targets, allOrNone: true };
    try {
      await said(() => keepTargets(engine, caller.principal, wanted), words);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "unknown-api-destination") throw error;
      throw invalid(destinationMissing(await missingDestination(targets, context)));
    }
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
});

/** Jobs are looked up for those who name a function alone. */
async function callableOf(
  targets: readonly GivenRuleTarget[],
  { engine, caller, lambdaUrl }: Omit<AwsContext, "input">,
): Promise<Callable> {
  const isLambda = targets.some(({ Arn }) => Arn.includes(":lambda:"));
  return { region: caller.region, lambdaUrl, jobs: isLambda ? await listJobs(engine, caller.principal) : [] };
}

/** The first that is not there: what refused the targets does not say. */
async function missingDestination(
  targets: readonly RuleTargetDefinition[],
  { engine, caller }: Pick<AwsContext, "engine" | "caller">,
): Promise<string> {
  const names = targets.flatMap(({ target }) => (target.kind === "api-destination" ? [target.name] : []));
  for (const one of names) {
    const found = await getKeptApiDestination(engine, caller.principal, { name: one }).catch(() => null);
    if (found === null) return one;
  }
  return names[0] ?? "";
}

/** Whatever else a target names and is not there makes the whole call a fault of the caller's. */
const refused = ({ message }: Problem) => invalid(message);

const words: Words = {
  "unknown-connection": refused,
  "unknown-job": refused,
  "unknown-queue": refused,
};
