/** The event's badge as it will be printed, to be designed. */
export function Designer() {
  return null;
}
