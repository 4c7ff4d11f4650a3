/** Characters of the shortest passphrase that locks a file of keys. */
export const SHORTEST_PASSPHRASE = 8;
export const LONGEST_PASSPHRASE = 200;
