import type { AnyFunctionDefinition } from '../../webservice/catalogue/define.ts';
import { bounceFunctions } from './activity/bounces.ts';
import { historyFunctions } from './activity/history.ts';
import { statisticsFunctions } from './activity/statistics.ts';
import { fieldFunctions } from './fields.ts';
import { listFunctions } from './lists.ts';
import { campaignFunctions } from './mailings/campaigns.ts';
import { emailLookupFunctions } from './mailings/email_lookup.ts';
import { emailFunctions } from './mailings/emails.ts';
import { sendingFunctions } from './mailings/sending.ts';
import { optInOutFunctions } from './subscribers/opt_in_out.ts';
import { recipientDetailFunctions } from './subscribers/recipient_details.ts';
import { recipientLookupFunctions } from './subscribers/recipient_lookup.ts';
import { recipientFunctions } from './subscribers/recipients.ts';
import { webhookFunctions } from './webhooks.ts';

/** All functions of the webservice that are known, group by group. */
export const catalogue: readonly AnyFunctionDefinition[] = [
  ...webhookFunctions,
  ...recipientFunctions,
  ...recipientDetailFunctions,
  ...recipientLookupFunctions,
  ...optInOutFunctions,
  ...listFunctions,
  ...fieldFunctions,
  ...emailFunctions,
  ...emailLookupFunctions,
  ...sendingFunctions,
  ...statisticsFunctions,
  ...bounceFunctions,
  ...historyFunctions,
  ...campaignFunctions,
];

/**
 * Finds a function by its name.
 *
 * @param name in any letter case, as the webservice takes it (seen in every public client)
 */
export function functionNamed(name: string): AnyFunctionDefinition | undefined {
  const wanted = name.toLowerCase();
  return catalogue.find((definition) => definition.name.toLowerCase() === wanted);
}

/** Whether a function can be offered to users; one whose name is known in part only cannot be called. */
export function isOffered(definition: AnyFunctionDefinition): boolean {
  return definition.knownInPart !== true;
}
