import { failuresOf, situations as ofAnyService, situationsOf } from '../../webservice/calls/situations.ts';

/** The one table of everything that can go wrong with a call of MAILINGWORK. */
export const situations = situationsOf('MAILINGWORK', {
  ...ofAnyService,
  loginFailed: {
    repeatable: 'login',
    once: 'login',
    sentence: '{service} did not accept user name and password.',
  },
  cutOff: {
    repeatable: 'too_large',
    once: 'too_large',
    sentence: '{service} seems to have read only a part of the {variables} values of this call, so nothing was done.',
  },
  unknownCode: {
    repeatable: 'refused',
    once: 'refused',
    sentence: '{service} refused {operation} with code {code} (see Extras > Interfaces > Webservice demo).',
  },
  missingRight: {
    repeatable: 'permission',
    once: 'permission',
    sentence: '{service} did not allow {operation} (code {code}).',
  },
});

/** Makes the failure that a situation of that table means. */
export const failureIn = failuresOf(situations);
