// UpdateConnection: changes what is said of a connection; what is left out stays, its secret too.
import { changeConnection, getKeptConnection, type CurrentConnection } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { anything, required, structure, text } from "../shape/shape.ts";
import { authorizationType, partialAuth } from "./auth-shape.ts";
import { beginAuthorizing } from "./begin-authorizing.ts";
import { changedAuth } from "./changed-auth.ts";
import { changedMembers, connectionWords, shownChange } from "./connection-shape.ts";
import { definitionOfAuth } from "./definition-of-auth.ts";
import { description, name } from "./names.ts";
import { refusePrivate } from "./refuse-private.ts";
import { said } from "./said.ts";
import { besideConnection, withoutSecrets } from "./shown-auth.ts";

export const updateConnection = awsOperation({
  service: events,
  name: "UpdateConnection",
  role: "admin",
  input: structure({
    Name: required(name()),
    Description: description(),
    AuthorizationType: authorizationType(),
    AuthParameters: partialAuth,
    InvocationConnectivityParameters: anything(),
    KmsKeyIdentifier: text({ max: 2048 }),
  }),
  output: structure(changedMembers()),
  async handle({ input, ...context }) {
    const { engine, caller } = context;
    const { Name: named, Description, KmsKeyIdentifier } = input;
    refusePrivate(input);
    const change = {
      name: named,
      change(current: CurrentConnection) {
        const { type, auth } = changedAuth(current, input);
        const before = besideConnection.safeParse(current.aws).data?.KmsKeyIdentifier;
        return {
          description: Description ?? current.description,
          aws: { AuthParameters: withoutSecrets(auth), KmsKeyIdentifier: KmsKeyIdentifier ?? before },
          ...definitionOfAuth(type, auth),
        };
      },
    };
    await said(() => changeConnection(engine, caller.principal, change), connectionWords(named));
    const connection = await getKeptConnection(engine, caller.principal, { name: named });
    beginAuthorizing(connection, context);
    return shownChange(connection, caller);
  },
});
