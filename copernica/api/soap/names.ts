import type { FormValue } from '../../../webservice/calls/form.ts';

/** How methods are named: by what they belong to and what they do with it. */
const METHOD = /^[a-z]{1,40}_[a-z]\w{0,60}$/i;
/** Words behind the object with which a method plainly reads, by its name alone: there is no list of what each method does. */
const READS = /_(retrieve|search\w*|fields|interests|databases|collections|profiles|subprofiles|views|callbacks|templates|documents|emailings)$/i;
/** What a name is made of that can be an element. */
const ELEMENT = /^[a-z_][\w.-]*$/i;

/** Whether a text can be the name of a method. */
export const isMethodName = (name: string): boolean => METHOD.test(name);

/** Whether a method plainly reads. Any other may change, remove or send something. */
export const isReading = (method: string): boolean => READS.test(method);

/** Whether parameters can be written as XML: every name in them must be one of an element, and no list may stand in a list. */
export function canBeElements(value: FormValue): boolean {
  if (Array.isArray(value)) {
    return value.every((one: FormValue) => !Array.isArray(one) && canBeElements(one));
  }
  return typeof value !== 'object' || Object.entries(value).every(([name, inner]) => ELEMENT.test(name) && canBeElements(inner));
}
