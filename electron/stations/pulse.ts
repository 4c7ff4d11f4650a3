import type { NatsConnection } from "@nats-io/transport-node";

/** How often it is looked whether anything came, ms, and after how many looks in vain the connection counts as dead: 1 to 1.25 s. */
const LOOK = 250;
const LOOKS = 4;

/**
 * Pings the hub, one ping at a time, and calls `onDead` once nothing has come over a connection for about a second, neither the answer nor anything
 * else: on a slow network the answer waits behind what is being sent. Looks are counted and not the clock read: a laptop that slept, or a
 * program that was busy, has lost nothing yet. The function it gives ends it.
 */
export function watchPulse(connection: NatsConnection, onDead: () => void): () => void {
  let inVain = 0;
  let bytes = -1;
  let isAnswered = true;

  const ping = () => {
    isAnswered = false;
    connection.flush().then(
      () => {
        isAnswered = true;
      },
      () => undefined,
    );
  };
  const timer = setInterval(() => {
    const { inBytes } = connection.stats();
    const isAlive = isAnswered || inBytes !== bytes;
    bytes = inBytes;
    inVain = isAlive ? 0 : inVain + 1;
    if (inVain >= LOOKS) {
      clearInterval(timer);
      onDead();
    } else if (isAnswered) ping();
  }, LOOK);
  return () => clearInterval(timer);
}
