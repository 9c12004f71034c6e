import { rules } from '../../../common/failures.ts';
import { ifUnclear } from '../../../common/if_unclear.ts';
import App from '../../../index.ts';
import { situations } from '../../../mailingwork/connection/situations.ts';
import { catalogue, isOffered } from '../../../mailingwork/functions/catalogue.ts';
import { mailingwork as app } from '../../apps.ts';
import { ofAnyCall } from '../situations.ts';
import type { AppFacts, Unclear } from './facts.ts';

const titles: Readonly<Record<keyof typeof situations, string>> = {
  ...ofAnyCall,
  loginFailed: 'Code 1 of any function',
  cutOff: 'Code 1 of a call with more than 1,000 values, or with more than 20 while a small call is accepted',
  unknownCode: 'A code that is not documented',
  missingRight: 'A code that is not documented, with a message about missing rights',
};

const asked: Readonly<Record<keyof typeof ifUnclear, Unclear>> = {
  create_subscriber: {
    lookedUp:
      'The newest subscriber with the address: one in exactly the lists and with the values that were sent; as a half of Find or Create, one who was not there before.',
    staysUnclear:
      'None is found: the webservice may still be working on it. A subscriber who appears only after the look-up gets a second record of the same address when the step is tried again; as a half of Find or Create, the step finds the first record and creates none.',
  },
  create_or_update_subscriber: {
    lookedUp: 'The subscriber with the address, which was free before. An update can be repeated.',
    staysUnclear: 'None is found. A second run updates the subscriber, if there is one by then.',
  },
  import_subscribers: {
    lookedUp: 'Nothing: the answer is a number of rows, and which rows were added cannot be read.',
    staysUnclear: 'The first block, where all rows are added as new subscribers. Later blocks are named in the output; the other modes can be repeated.',
  },
  create_list: {
    lookedUp: 'The newest list with exactly the name and description that was not known before.',
    staysUnclear: 'None is found.',
  },
  create_field: {
    lookedUp: 'The field with exactly the name and type that was not known before.',
    staysUnclear: 'None is found. A second run is refused if the field is there by then, because its name is taken.',
  },
  create_mailing: {
    lookedUp: 'Nothing: an answer does not tell when an e-mail was created, so an older draft of the same content could pass for it.',
    staysUnclear: 'Always. At worst there are two drafts; a draft is not sent to anyone.',
  },
  send_campaign_email: {
    lookedUp: 'A row of GetRecipientsByEmailId since the call began that names the person, by subscriber ID or address.',
    staysUnclear: 'No row is found: rows may come late, above all from the queue, and those of people who are no subscribers perhaps never.',
  },
  call_function: { lookedUp: 'Nothing.', staysUnclear: 'Always, with a function that is not repeatable.' },
};

const decided: AppFacts['decided'] = {
  opt_in_subscriber: {
    lookedUp: 'Nothing: people who have not confirmed yet cannot be found.',
    staysUnclear: 'Always.',
    outcome: 'Tried again later: at worst a second confirmation e-mail is sent.',
  },
  opt_out_subscriber: {
    lookedUp: 'The lists of the subscriber.',
    staysUnclear: 'The lists are as before.',
    outcome: 'Tried again later: at worst a second confirmation e-mail is sent.',
  },
  delete_subscriber: {
    lookedUp: 'The subscriber: gone is a success.',
    staysUnclear: 'The subscriber is still there, or cannot be looked up.',
    outcome: 'Tried again later. An ID still means the same subscriber; an address means everyone who has it at that time.',
  },
  delete_list: {
    lookedUp: 'The list: gone is a success.',
    staysUnclear: 'The list is still there, or cannot be looked up.',
    outcome: 'Tried again later, with the same list.',
  },
  empty_list: {
    lookedUp: 'The number of members: 0 is a success.',
    staysUnclear: 'The list has members, or cannot be looked up.',
    outcome: 'Halts: trying again would also remove subscribers who joined in the meantime.',
  },
};

const twice: AppFacts['twice'] = {
  delete_subscriber: 'Completes: a subscriber who no longer exists is reported as such.',
  delete_list: 'Completes: a list that no longer exists is reported as such.',
  empty_list: 'Would also remove subscribers who joined in the meantime, so an unclear outcome halts instead of being repeated.',
  activate_mailing: 'Harmless: an e-mail that is already active is reported as such.',
  activate_webhook: 'Harmless: the buffer is empty after the first time.',
  create_or_update_subscriber:
    'Harmless once the subscriber is found by the address: a second run updates. Two runs at the same time for one address wait for each other.',
  update_subscriber:
    'Harmless: the same values are written again. With a new address, a second run no longer finds the old one and halts, with nothing changed; where several subscribers have the old address and only some were changed, it halts at once.',
  add_subscriber_to_lists: 'Harmless: the import keeps ids and memberships.',
  import_subscribers: 'Harmless in the modes that update. In the mode that adds all, rows are added a second time.',
  opt_out_subscriber: 'Completes: subscribers who are not in the setup’s lists are not opted out again. With a confirmation e-mail, a second one may be sent.',
  call_function: 'The same as for the function that is called.',
};

/** What the pages on MAILINGWORK say. */
export const mailingwork: AppFacts = {
  app,
  docs: 'docs',
  actions: Object.values(App.creates ?? {}),
  catalogue,
  anyCall: { key: 'call_function', offered: catalogue.filter(isOffered).length },
  declaration: { by: 'defineFunction', pattern: / defineFunction\(\{\s*name: "([^"]+)"/g, builders: ['lazy'] },
  rules,
  situations,
  titles,
  ifUnclear,
  asked,
  decided,
  twice,
  words: {
    coverage: 'Coverage of the MAILINGWORK webservice',
    noun: 'function',
    errors: 'Error codes',
    columns: `**Known** says how well: *documented* on a page of MAILINGWORK itself, or *seen* in a public client for which it worked; the
sources follow below it. **Effect** also says whether calling it twice has the same result as calling it once. **Error codes** are those of the function;
0 (done) and 1 (login failed) are codes of all functions, and other codes may exist. **Assumed** is what no source shows. **Used by** is derived
from the code: each trigger, action and search is bundled alone, and the functions left in its bundle are those it can call.
In addition, *GetLists* may follow any call with many values whose login is refused: it distinguishes a form that was cut off from a wrong login.`,
    situations: 'mailingwork/connection/situations.ts',
    serverText: `MAILINGWORK's own text about
an error stands between them, in at most 120 characters, without addresses, long numbers and the values that were sent. If that text mentions missing rights, the
failure is of the kind *permission*.`,
    ownErrors: `Every function has error codes of its own too: they stand in [api-coverage.md](api-coverage.md). Codes that mean *not found* make a search return nothing, without an error.`,
    further: `An event that a webhook delivers is never lost to a failure: where names cannot be read, it arrives with ids.`,
  },
};
