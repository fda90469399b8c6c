// DescribeConnection: shows a connection, its secrets never.
import { getKeptConnection } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure, text } from "../shape/shape.ts";
import { partialAuth } from "./auth-shape.ts";
import { beginAuthorizing } from "./begin-authorizing.ts";
import { changedMembers, connectionWords, secretArn, shownChange } from "./connection-shape.ts";
import { name } from "./names.ts";
import { said } from "./said.ts";
import { besideConnection, shownAuth, typeOf } from "./shown-auth.ts";

export const describeConnection = awsOperation({
  service: events,
  name: "DescribeConnection",
  role: "viewer",
  input: structure({ Name: required(name()) }),
  output: structure({
    ...changedMembers(),
    Name: text(),
    Description: text(),
    StateReason: text(),
    AuthorizationType: text(),
    SecretArn: text(),
    KmsKeyIdentifier: text(),
    AuthParameters: partialAuth,
  }),
  async handle({ engine, caller, input: { Name } }) {
    const connection = await said(
      () => getKeptConnection(engine, caller.principal, { name: Name }),
      connectionWords(Name),
    );
    beginAuthorizing(connection, { engine, caller });
    return {
      ...shownChange(connection, caller),
      Name,
      Description: connection.description ?? undefined,
      StateReason: connection.stateReason ?? undefined,
      AuthorizationType: typeOf[connection.settings.kind],
      SecretArn: secretArn(connection, caller),
      KmsKeyIdentifier: besideConnection.safeParse(connection.aws).data?.KmsKeyIdentifier,
      AuthParameters: shownAuth(connection),
    };
  },
});
