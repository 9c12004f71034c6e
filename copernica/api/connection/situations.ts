import { failuresOf, situations as ofAnyService, situationsOf } from '../../../webservice/calls/situations.ts';

/** The one table of everything that can go wrong with a call of Copernica. */
export const situations = situationsOf('Copernica', {
  ...ofAnyService,
  tokenRefused: {
    repeatable: 'login',
    once: 'login',
    sentence: '{service} did not accept the access token.',
  },
  refusedCall: {
    repeatable: 'refused',
    once: 'refused',
    sentence: '{service} refused the call.',
  },
  unknownThing: {
    repeatable: 'not_found',
    once: 'not_found',
    sentence: '{service} does not know what the call asks for.',
  },
});

/** Makes the failure that a situation of that table means. */
export const failureIn = failuresOf(situations);
