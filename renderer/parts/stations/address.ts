/** As one types it into the field for the hub's address; an IPv6 address in brackets. */
export const withPort = (address: string, port: number): string =>
  address.includes(":") ? `[${address}]:${port}` : `${address}:${port}`;
