import { rulesWith, zapierErrorsBy } from '../../zapier/operations/failures.ts';

/** What each kind of failure means to a Zap. */
export const rules = rulesWith({ credentials: 'access token', holder: 'the access token', access: 'the REST API' });

/** Turns whatever an operation threw into one of the platform's own errors. */
export const asZapierError = zapierErrorsBy(rules);
