// Rules, targets and events for tests, complete from a few words.
import {
  deleteMessages,
  receiveMessages,
  ruleTargetDefinition,
  type Engine,
  type RuleTargetDefinition,
  type RuleTargetDefinitionInput,
} from "../src/index.ts";
import { principal } from "./definition.ts";

/** Unless it says otherwise to the queue `q`. */
export const ruleTarget = (given: Partial<RuleTargetDefinitionInput> = {}): RuleTargetDefinition =>
  ruleTargetDefinition.parse({ id: "1", address: "q", target: { kind: "queue", queue: "q" }, ...given });

export const orderPattern = JSON.stringify({ source: ["shop.orders"] });

export const order = (detail: unknown = { id: "o-17" }) => ({
  source: "shop.orders",
  detailType: "Order Placed",
  detail: JSON.stringify(detail),
});

export const onDefault = (rule: string) => ({ bus: "default", rule });

/** The bodies of what a queue has, which it has no more then. */
export async function takenFrom(engine: Engine, name: string): Promise<readonly string[]> {
  const messages = await receiveMessages(engine, principal, { name, most: 10 });
  const receipts = messages.map(({ receipt }) => receipt);
  if (receipts.length > 0) await deleteMessages(engine, principal, { name, receipts });
  return messages.map(({ body }) => body);
}
