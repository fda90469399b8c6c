// CreateConnection: keeps the credential of targets under a name that is free, sealed.
import { getKeptConnection, putConnection } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { anything, required, structure, text } from "../shape/shape.ts";
import { authorizationType, newAuth } from "./auth-shape.ts";
import { beginAuthorizing } from "./begin-authorizing.ts";
import { onlyOf } from "./changed-auth.ts";
import { changedMembers, connectionWords, shownChange } from "./connection-shape.ts";
import { definitionOfAuth } from "./definition-of-auth.ts";
import { description, name } from "./names.ts";
import { refusePrivate } from "./refuse-private.ts";
import { said } from "./said.ts";
import { withoutSecrets } from "./shown-auth.ts";

export const createConnection = awsOperation({
  service: events,
  name: "CreateConnection",
  role: "admin",
  input: structure({
    Name: required(name()),
    Description: description(),
    AuthorizationType: required(authorizationType()),
    AuthParameters: required(newAuth),
    InvocationConnectivityParameters: anything(),
    KmsKeyIdentifier: text({ max: 2048 }),
  }),
  output: structure(changedMembers()),
  async handle({ input, ...context }) {
    const { engine, caller } = context;
    const { Name, Description = null, AuthorizationType, AuthParameters, KmsKeyIdentifier } = input;
    refusePrivate(input);
    const auth = onlyOf(AuthorizationType, AuthParameters);
    const wanted = {
      name: Name,
      isNew: true,
      description: Description,
      aws: { AuthParameters: withoutSecrets(auth), KmsKeyIdentifier },
      ...definitionOfAuth(AuthorizationType, auth),
    };
    await said(() => putConnection(engine, caller.principal, wanted), connectionWords(Name));
    const connection = await getKeptConnection(engine, caller.principal, { name: Name });
    beginAuthorizing(connection, context);
    const { LastAuthorizedTime: _none, ...shown } = shownChange(connection, caller);
    return shown;
  },
});
