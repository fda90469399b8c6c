// Names and values of HTTP parameters, as EventBridge's model constrains them.
import { text } from "../shape/shape.ts";

export const headerName = () => text({ max: 512, pattern: "^[!#$%&'*+-.^_`|~0-9a-zA-Z]+$" });

/**
 * The model's own pattern reads `^[ \t]*[\x20-\x7E]+([ \t]+[\x20-\x7E]+)*[ \t]*$`, which a text can keep busy for ever: blanks
 * fit it in many ways. This one lets the same through in one.
 */
const visible = "^\\t*[\\x20-\\x7E][\\x20-\\x7E\\t]*$";

/** As of headers: the model's reads `^[ \t]*[^\x00-\x1F:\x7F]+([ \t]+[^\x00-\x1F:\x7F]+)*[ \t]*$`. */
const withoutColon = "^\\t*[^\\x00-\\x1F:\\x7F][^\\x00-\\x08\\x0A-\\x1F:\\x7F]*$";

export const headerValue = () => text({ max: 512, pattern: visible });
export const queryName = () => text({ max: 512, pattern: "[^\\x00-\\x1F\\x7F]+" });
export const queryValue = () => text({ max: 512, pattern: "[^\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F]+" });

/** Of a user, a key, a password. */
export const credential = () => text({ min: 1, max: 512, pattern: withoutColon });

/** Of an address. */
export const address = () =>
  text({
    min: 1,
    max: 2048,
    pattern: "^((%[0-9A-Fa-f]{2}|[-()_.!~*';/?:@\\x26=+$,A-Za-z0-9])+)([).!';/?:,])?$",
  });

export const secret = <S extends object>(shape: S): S & { readonly secret: true } => ({
  ...shape,
  secret: true,
});
