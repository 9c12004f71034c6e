import { pollingWith } from '../../zapier/operations/polling.ts';
import { performing } from './perform.ts';

/** Makes the perform functions of the polling triggers. */
export const polling = pollingWith(performing);
