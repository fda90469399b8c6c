// Reads the inventory of an account and region by AWS's own clients, which nothing else here loads.
import type * as eventsModule from "@aws-sdk/client-eventbridge";
import type * as schedulerModule from "@aws-sdk/client-scheduler";
import { CommandFailure } from "../failure.ts";
import type { Inventory, InventoryRule } from "./inventory.ts";

export interface AwsPlace {
  readonly region: string;
  /** Absent: AWS's own. */
  readonly endpoint?: string;
  /** Absent: found as every AWS client finds them. */
  readonly credentials?: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** So many things have been read. */
export type TellRead = (count: number) => void;

/** Throws CommandFailure where AWS refuses or is not reached. */
export async function readInventory(place: AwsPlace, tell: TellRead): Promise<Inventory> {
  const scheduler = await import("@aws-sdk/client-scheduler");
  const events = await import("@aws-sdk/client-eventbridge");
  const clients = {
    scheduler: new scheduler.SchedulerClient(place),
    events: new events.EventBridgeClient(place),
  };
  try {
    return {
      ...(await readScheduler(clients.scheduler, scheduler, tell)),
      ...(await readEvents(clients.events, events)),
    };
  } catch (error) {
    throw notRead(error, place);
  } finally {
    clients.scheduler.destroy();
    clients.events.destroy();
  }
}

type SchedulerModule = typeof schedulerModule;
type EventsModule = typeof eventsModule;

async function readScheduler(
  client: schedulerModule.SchedulerClient,
  { paginateListScheduleGroups, paginateListSchedules, GetScheduleCommand }: SchedulerModule,
  tell: TellRead,
): Promise<Pick<Inventory, "groups" | "schedules">> {
  const groups: string[] = [];
  for await (const { ScheduleGroups = [] } of paginateListScheduleGroups({ client }, {}))
    groups.push(...ScheduleGroups.flatMap(({ Name }) => Name ?? []));
  const schedules: Inventory["schedules"][number][] = [];
  for await (const { Schedules = [] } of paginateListSchedules({ client }, {}))
    for (const { Name, GroupName } of Schedules)
      tell(schedules.push(await client.send(new GetScheduleCommand({ Name, GroupName }))));
  return { groups, schedules };
}

async function readEvents(
  client: eventsModule.EventBridgeClient,
  module: EventsModule,
): Promise<Pick<Inventory, "buses" | "rules" | "connections" | "destinations">> {
  const buses = await pages(async (NextToken) => {
    const page = await client.send(new module.ListEventBusesCommand({ NextToken }));
    return { items: page.EventBuses, next: page.NextToken };
  });
  const connections = await pages(async (NextToken) => {
    const page = await client.send(new module.ListConnectionsCommand({ NextToken }));
    return { items: page.Connections, next: page.NextToken };
  });
  const destinations = await pages(async (NextToken) => {
    const page = await client.send(new module.ListApiDestinationsCommand({ NextToken }));
    return { items: page.ApiDestinations, next: page.NextToken };
  });
  return {
    buses,
    rules: await readRules(buses, client, module),
    connections: await each(connections, ({ Name }) =>
      client.send(new module.DescribeConnectionCommand({ Name })),
    ),
    destinations: await each(destinations, ({ Name }) =>
      client.send(new module.DescribeApiDestinationCommand({ Name })),
    ),
  };
}

async function readRules(
  buses: Inventory["buses"],
  client: eventsModule.EventBridgeClient,
  module: EventsModule,
): Promise<readonly InventoryRule[]> {
  const found: InventoryRule[] = [];
  for (const { Name: EventBusName = "default" } of buses) {
    const rules = await pages(async (NextToken) => {
      const page = await client.send(new module.ListRulesCommand({ EventBusName, NextToken }));
      return { items: page.Rules, next: page.NextToken };
    });
    for (const rule of rules) {
      const targets = await pages(async (NextToken) => {
        const asked = { Rule: rule.Name, EventBusName, NextToken };
        const page = await client.send(new module.ListTargetsByRuleCommand(asked));
        return { items: page.Targets, next: page.NextToken };
      });
      found.push({ ...rule, bus: EventBusName, targets });
    }
  }
  return found;
}

interface Page<Item> {
  readonly items: readonly Item[] | undefined;
  readonly next: string | undefined;
}

async function pages<Item>(
  ask: (token: string | undefined) => Promise<Page<Item>>,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  let token: string | undefined;
  do {
    const { items = [], next } = await ask(token);
    found.push(...items);
    token = next;
  } while (token !== undefined);
  return found;
}

/** One after the other: AWS answers few of these a second. */
async function each<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const item of items) answers.push(await ask(item));
  return answers;
}

function notRead(error: unknown, { region, endpoint }: AwsPlace): CommandFailure {
  const [name, said] = error instanceof Error ? [error.name, error.message] : ["Error", String(error)];
  const where = endpoint ?? `AWS in ${region}`;
  return new CommandFailure(
    `Expected ${where} to answer, got ${name}: ${said} Give credentials as for the AWS CLI (AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY), and the region with --region.`,
    { cause: error },
  );
}
