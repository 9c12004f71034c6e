import type { ApiCalls } from '../api_calls.ts';
import { creates } from './api_calls/creates.ts';
import { searches } from './api_calls/searches.ts';
import { triggers } from './api_calls/triggers.ts';

/*
 * The smallest number of API calls that can do what an operation does, held against the app by a test. The names of fields, lists and setups are
 * in the cache; where they are not, each of them costs one call more in ten minutes, whatever the number of runs. While events name an id that
 * the account does not list, such as that of a deleted list, it is one call a minute.
 */

/** Every operation by group and key. */
export const apiCalls: Readonly<Record<string, readonly ApiCalls[]>> = { ...triggers, ...creates, ...searches };
