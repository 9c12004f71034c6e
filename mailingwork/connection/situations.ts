import { failuresOf, situations as ofAnyService, situationsOf } from '../../webservice/calls/situations.ts';

/** The one table of everything that can go wrong with a call of MAILINGWORK. */
export const situations = situationsOf('MAILINGWORK', {
  ...ofAnyService,
  loginFailed: {
    title: 'Code 1 of any function',
    repeatable: 'login',
    once: 'login',
    sentence: '{service} did not accept user name and password.',
  },
  cutOff: {
    title: 'Code 1 of a call with more than 1,000 values, or with more than 20 while a small call is accepted',
    repeatable: 'too_large',
    once: 'too_large',
    sentence: '{service} seems to have read only a part of the {variables} values of this call, so nothing was done.',
  },
  unknownCode: {
    title: 'A code that nobody documents',
    repeatable: 'refused',
    once: 'refused',
    sentence: '{service} refused {function} with code {code} (explained under Extras > Interfaces > Webservice demo).',
  },
  missingRight: {
    title: 'A code that nobody documents, with a message about missing rights',
    repeatable: 'permission',
    once: 'permission',
    sentence: '{service} did not allow {function} (code {code}).',
  },
});

/** Makes the failure that a situation of that table means. */
export const failureIn = failuresOf(situations);
