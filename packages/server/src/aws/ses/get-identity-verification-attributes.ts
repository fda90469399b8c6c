// GetIdentityVerificationAttributes: whether mail may be sent in the names of addresses and domains.
import { listMailIdentities } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { ses } from "../services/ses.ts";
import { list, map, required, structure, text } from "../shape/shape.ts";

const mostNames = 100;

export const getIdentityVerificationAttributes = awsOperation({
  service: ses,
  name: "GetIdentityVerificationAttributes",
  role: "viewer",
  input: structure({ Identities: required(list(text(), { max: mostNames })) }),
  output: structure({
    VerificationAttributes: required(
      map(structure({ VerificationStatus: required(text()), VerificationToken: text() })),
    ),
  }),
  async handle({ engine, caller, input: { Identities } }) {
    const { items } = await listMailIdentities(engine, caller.principal, {
      region: caller.region,
      kind: null,
      names: Identities.map((identity) => identity.toLowerCase()),
      limit: mostNames,
      cursor: null,
    });
    const known = new Map(items.map((one) => [one.identity, one]));
    const shown = Identities.flatMap((name) => {
      const found = known.get(name.toLowerCase());
      if (found === undefined) return [];
      const token = found.kind === "domain" ? { VerificationToken: found.token } : {};
      return [[name, { VerificationStatus: "Success", ...token }] as const];
    });
    return { VerificationAttributes: Object.fromEntries(shown) };
  },
});
