/**
 * Has ibus hand on one key after the other, as they were pressed. Left alone it answers a fast keyboard late and in
 * another order (its hybrid mode, the default in Debian 12), and a scanner's code in a text field comes to pieces. Read by
 * GTK when the first window opens: to be called before. What the person has set in the environment stays.
 */
export function keepKeysInOrder(env: NodeJS.ProcessEnv): void {
  env.IBUS_ENABLE_SYNC_MODE ??= "1";
}
