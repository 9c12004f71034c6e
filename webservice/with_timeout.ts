/**
 * Does something that is nice to have: a failure or a delay ends in a substitute.
 *
 * @param milliseconds how long to wait
 * @param substitute what counts when it fails or takes longer
 */
export function withTimeout<Value, Substitute>(milliseconds: number, substitute: Substitute, attempt: () => Promise<Value>): Promise<Value | Substitute> {
  // One promise and not a race of several: where promises are watched, each costs more than what is done here.
  return new Promise((resolve) => {
    const settle = (value: Value | Substitute): void => {
      clearTimeout(timer);
      resolve(value);
    };
    const giveUp = (): void => settle(substitute);
    const timer = setTimeout(giveUp, milliseconds);
    try {
      attempt().then(settle, giveUp);
    } catch {
      giveUp();
    }
  });
}
