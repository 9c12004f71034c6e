import zapier from 'zapier-platform-core';
import App from '../../../index.ts';
import { errorOf, type PartialBundle, run as runApp } from '../app.ts';

/* MAILINGWORK's app, run through the platform's own handler. */

const handler = zapier.createAppHandler(App);

/** The connection that tests use. */
export const authData = { username: 'api-user', password: 'a-password-for-tests' };

/** Runs one function of the app, such as `creates.create_subscriber.operation.perform`. */
export const run = (method: string, bundle: PartialBundle = {}): Promise<unknown> => runApp(method, { authData, ...bundle }, handler);

/** Runs a function that must fail and returns the error. */
export const failure = (method: string, bundle: PartialBundle = {}): Promise<Error> => errorOf(run(method, bundle));
