import { rulesWith, zapierErrorsBy } from '../zapier/operations/failures.ts';

/** What each kind of failure means to a Zap. */
export const rules = rulesWith({ credentials: 'user name and password', holder: 'the user', access: 'the webservice', server: 'the host' });

/** Turns whatever an operation threw into one of the platform's own errors. */
export const asZapierError = zapierErrorsBy(rules);
