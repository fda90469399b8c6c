// Members of mails that both versions of SES share.
import { list, required, structure, text } from "../shape/shape.ts";

export const content = () => structure({ Data: required(text()), Charset: text() });
export const addresses = () => list(text());

export const destination = () =>
  structure({ ToAddresses: addresses(), CcAddresses: addresses(), BccAddresses: addresses() });

export const body = () => structure({ Text: content(), Html: content() });
