// ListIdentities: a page of the addresses and domains in whose name mail may be sent.
import { listMailIdentities } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { ses } from "../services/ses.ts";
import { list, oneOf, required, structure, text, whole } from "../shape/shape.ts";

const kindOf = { EmailAddress: "address", Domain: "domain" } as const;

export const listIdentities = awsOperation({
  service: ses,
  name: "ListIdentities",
  role: "viewer",
  input: structure({
    IdentityType: oneOf(["EmailAddress", "Domain"]),
    NextToken: text(),
    MaxItems: whole({ min: 1, max: 1000 }),
  }),
  output: structure({ Identities: required(list(text())), NextToken: text() }),
  async handle({ engine, caller, input: { IdentityType, NextToken, MaxItems = 100 } }) {
    const { items, nextCursor } = await listMailIdentities(engine, caller.principal, {
      region: caller.region,
      kind: IdentityType === undefined ? null : kindOf[IdentityType],
      names: null,
      limit: MaxItems,
      cursor: NextToken ?? null,
    });
    return { Identities: items.map(({ identity }) => identity), NextToken: nextCursor ?? undefined };
  },
});
