// CreateEmailIdentity: lets mail be sent in the name of an address, or of a domain's addresses.
import { createMailIdentity } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { sesv2 } from "../services/sesv2.ts";
import { anything, flag, list, required, structure, text } from "../shape/shape.ts";
import { isAddress, isDomain, longestAddress } from "./mail-address.ts";

export const createEmailIdentity = awsOperation({
  service: sesv2,
  name: "CreateEmailIdentity",
  role: "operator",
  http: { method: "POST", path: "/v2/email/identities" },
  input: structure({
    EmailIdentity: required(text({ min: 1, max: longestAddress })),
    Tags: list(structure({ Key: required(text()), Value: required(text()) })),
    DkimSigningAttributes: anything(),
    ConfigurationSetName: text(),
  }),
  output: structure({
    IdentityType: text(),
    VerifiedForSendingStatus: flag(),
    DkimAttributes: structure({ SigningEnabled: flag(), Status: text() }),
  }),
  async handle({ engine, caller: { principal, region }, input: { EmailIdentity: identity } }) {
    const isOne = isAddress(identity);
    if (!isOne && !isDomain(identity))
      throw sesv2.problem(
        "BadRequestException",
        `Expected EmailIdentity to be an address or a domain, got ${identity}.`,
      );
    const kind = isOne ? ("address" as const) : ("domain" as const);
    const { created } = await createMailIdentity(engine, principal, { region, identity, kind });
    if (!created) throw sesv2.problem("AlreadyExistsException", `Email identity ${identity} already exist.`);
    return {
      IdentityType: isOne ? "EMAIL_ADDRESS" : "DOMAIN",
      VerifiedForSendingStatus: true,
      DkimAttributes: { SigningEnabled: false, Status: "NOT_STARTED" },
    };
  },
});
