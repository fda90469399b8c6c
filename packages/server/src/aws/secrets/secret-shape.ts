// Members that several actions of Secrets Manager have, with the constraints of its model.
import { bytes, list, required, structure, text, whole } from "../shape/shape.ts";

export const secretId = () => required(text({ min: 1, max: 2048 }));
export const versionId = () => text({ min: 32, max: 64 });
export const versionStage = () => text({ min: 1, max: 256 });
export const versionStages = () => list(versionStage(), { min: 1, max: 20 });
export const kmsKeyId = () => text({ max: 2048 });
export const description = () => text({ max: 2048 });
export const nextToken = () => text({ min: 1, max: 4096 });
export const maxResults = (max = 100) => whole({ min: 1, max });
export const secretString = () => text({ min: 1, max: 65_536, secret: true });
export const secretBinary = () => bytes({ min: 1, max: 65_536, secret: true });

export const tags = () => list(structure({ Key: text({ min: 1, max: 128 }), Value: text({ max: 256 }) }));

/** Of a secret, in most answers. */
export const named = { ARN: required(text()), Name: required(text()) };
