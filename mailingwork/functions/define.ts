import { functionsOf } from '../../webservice/catalogue/define.ts';
import { failureIn } from '../connection/situations.ts';

/** Declares one function of the webservice of MAILINGWORK. */
export const defineFunction = functionsOf(failureIn);
