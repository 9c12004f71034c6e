import type { ApiCalls } from '../api_calls.ts';
import { creates } from './api_calls/creates.ts';
import { searches } from './api_calls/searches.ts';
import { triggers } from './api_calls/triggers.ts';

/*
 * The smallest number of API calls that can do what an operation does, held against the app by a test. What a database consists of is in the cache, as
 * is the authorization token; where they are not, each of them costs one call more.
 */

/** Every operation by group and key. */
export const apiCalls: Readonly<Record<string, readonly ApiCalls[]>> = { ...triggers, ...creates, ...searches };
