import type { State as BoxState } from '../state.ts';
import type { Account } from './account/account.ts';
import type { Settings } from './settings.ts';

/** Everything that a running box with a Copernica account consists of. */
export type State = BoxState<Account, Settings>;
