import zapier from 'zapier-platform-core';
import App from '../../../copernica/index.ts';
import { isolated, type PartialBundle, run as runApp } from '../app.ts';

/*
 * Copernica's app, run through the platform's own handler.
 */

export { isolated };

const handler = zapier.createAppHandler(App);

/** The connection that tests use. */
export const authData = { access_token: 'an-access-token-for-tests' };

/** Runs one function of the app, such as `creates.create_profile.operation.perform`. */
export const run = (method: string, inputData: Record<string, unknown> = {}, bundle: PartialBundle = {}): Promise<unknown> =>
  runApp(method, { authData, inputData, ...bundle }, handler);

/** Runs a function that must fail. */
export async function failure(method: string, inputData: Record<string, unknown> = {}): Promise<Error> {
  try {
    await run(method, inputData);
  } catch (error) {
    if (error instanceof Error) {
      return error;
    }
  }
  throw new Error(`${method} did not fail`);
}
