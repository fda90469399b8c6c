// The EventBridge client of the AWS SDK on a real port, with real signatures, for tests.
import {
  CreateApiDestinationCommand,
  CreateConnectionCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  type CreateApiDestinationCommandInput,
  type CreateConnectionCommandInput,
  type Target,
} from "@aws-sdk/client-eventbridge";
import { openLiveDoor, type ClientSettings, type LiveDoor } from "./live-door.ts";

export const RoleArn = "arn:aws:iam::000000000000:role/events";

export interface EventsBench extends LiveDoor {
  readonly client: EventBridgeClient;
  readonly clientSettings: ClientSettings;
  /** Of another tenant. */
  readonly stranger: EventBridgeClient;
  /** Answers its ARN. */
  connection(name: string, more?: Partial<CreateConnectionCommandInput>): Promise<string>;
  /** With a connection of its own; answers its ARN. */
  destination(name: string, more: DestinationWanted): Promise<string>;
  /** With one target; answers the rule's ARN. */
  rule(name: string, when: When, target: Partial<Target> & Pick<Target, "Arn">): Promise<string>;
}

type DestinationWanted = Pick<CreateApiDestinationCommandInput, "InvocationEndpoint"> &
  Partial<CreateApiDestinationCommandInput>;

interface When {
  readonly ScheduleExpression?: string;
  readonly EventPattern?: string;
  readonly EventBusName?: string;
}

export async function openEventsBench(): Promise<EventsBench> {
  const door = await openLiveDoor();
  const clientSettings = await door.settings();
  const client = new EventBridgeClient(clientSettings);
  const connection: EventsBench["connection"] = async (Name, more = {}) => {
    const made = await client.send(
      new CreateConnectionCommand({
        Name,
        AuthorizationType: "API_KEY",
        AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: "x-api-key", ApiKeyValue: "the-secret" } },
        ...more,
      }),
    );
    return made.ConnectionArn ?? "";
  };
  return {
    ...door,
    client,
    clientSettings,
    stranger: new EventBridgeClient(await door.settings({ tenant: "other" })),
    connection,
    async destination(Name, more) {
      const ConnectionArn = more.ConnectionArn ?? (await connection(`of-${Name}`));
      const wanted = { Name, HttpMethod: "POST", ...more, ConnectionArn } as const;
      const { ApiDestinationArn = "" } = await client.send(new CreateApiDestinationCommand(wanted));
      return ApiDestinationArn;
    },
    async rule(Name, when, target) {
      const { RuleArn = "" } = await client.send(new PutRuleCommand({ Name, ...when }));
      const { EventBusName } = when;
      const Targets = [{ Id: "1", RoleArn, ...target }];
      await client.send(new PutTargetsCommand({ Rule: Name, EventBusName, Targets }));
      return RuleArn;
    },
  };
}

const refusal = (name: string) => (message: unknown) => ({
  name,
  message,
  $metadata: { httpStatusCode: 400 },
});

export const validation = refusal("ValidationException");
export const notFound = refusal("ResourceNotFoundException");
export const exists = refusal("ResourceAlreadyExistsException");

/** Guarantee: it is sent to be refused. */
export const unmodelled = <Value>(value: unknown): Value => value as Value;
