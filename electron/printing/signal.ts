/** Something many may wait for, and that is given once. */
export type Signal = { given: Promise<void>; give(): void };

export function makeSignal(): Signal {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}
