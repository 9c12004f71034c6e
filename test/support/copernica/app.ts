import zapier from 'zapier-platform-core';
import App from '../../../copernica/index.ts';
import { errorOf, isolated, type PartialBundle, run as runApp } from '../app.ts';

/* Copernica's app, run through the platform's own handler. */

export { isolated };

const handler = zapier.createAppHandler(App);

/** The connection that tests use. */
export const authData = { access_token: 'an-access-token-for-tests' };

/** Runs one function of the app, such as `creates.create_profile.operation.perform`. */
export const run = (method: string, inputData: Record<string, unknown> = {}, bundle: PartialBundle = {}): Promise<unknown> =>
  runApp(method, { authData, inputData, ...bundle }, handler);

/** Runs a function that must fail and returns the error. */
export const failure = (method: string, inputData: Record<string, unknown> = {}): Promise<Error> => errorOf(run(method, inputData));
