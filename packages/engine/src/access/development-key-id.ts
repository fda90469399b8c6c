// The id of the AWS key of development: the same in every database, so that none has two.

export const developmentKeyId = "00000000-0000-7000-8000-61776b657964";
