/**
 * Does something that is nice to have: a failure or a delay ends in a substitute.
 *
 * @param milliseconds how long to wait
 * @param substitute what counts when it fails or takes longer
 */
export async function within<Value, Substitute>(milliseconds: number, substitute: Substitute, attempt: () => Promise<Value>): Promise<Value | Substitute> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Substitute>((resolve) => {
    timer = setTimeout(() => resolve(substitute), milliseconds);
  });
  const attempted = Promise.resolve()
    .then(attempt)
    .catch(() => substitute);
  return Promise.race([attempted, late]).finally(() => clearTimeout(timer));
}
