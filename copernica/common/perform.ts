import { performingWith } from '../../zapier/operations/perform.ts';
import { accountOf } from './account.ts';
import { asZapierError } from './failures.ts';

/** Makes the perform functions of the operations. */
export const performing = performingWith(accountOf, asZapierError);
