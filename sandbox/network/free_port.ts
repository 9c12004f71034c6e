/** How many ports are tried. */
const TRIED = 20;

/**
 * Opens something on the first free port.
 *
 * @param from the first port to try
 * @param open listens on the port that it is given
 * @param onTaken told of each port that is in use
 * @throws Error when twenty ports in a row are in use, or what `open` throws for another reason
 */
export async function onFreePort<Opened>(from: number, open: (port: number) => Promise<Opened>, onTaken: (port: number) => void = () => {}): Promise<Opened> {
  for (let port = from; port < from + TRIED; port += 1) {
    try {
      return await open(port);
    } catch (error) {
      if (!(error instanceof Error) || Object(error.cause).code !== 'EADDRINUSE') {
        throw error;
      }
      onTaken(port);
    }
  }
  throw new Error(`The ports ${from} to ${from + TRIED - 1} are all in use. Choose another with --port.`);
}
