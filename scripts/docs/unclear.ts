import { ifUnclear } from '../../common/if_unclear.ts';

/** What an action can find out about a write whose outcome is unclear. */
interface Unclear {
  readonly lookedUp: string;
  readonly staysUnclear: string;
}

/** The actions whose user decides what happens then. */
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

/** The actions whose user is not asked, with what happens then. */
const decided: Readonly<Record<string, Unclear & { readonly outcome: string }>> = {
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

const outcomes = {
  stop: 'Halts; with *Try Again* it is tried again later.',
  try_again: 'Tried again later; with *Stop* it halts.',
} as const;
const presets = new Map<string, keyof typeof outcomes>(Object.entries(ifUnclear));

/** By the action's key: what is looked up, what stays unclear, and what happens then. */
export const unclearRows: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(asked).map(([key, { lookedUp, staysUnclear }]) => [key, [lookedUp, staysUnclear, outcomes[presets.get(key) ?? 'stop']]] as const),
  ...Object.entries(decided).map(([key, { lookedUp, staysUnclear, outcome }]) => [key, [lookedUp, staysUnclear, outcome]] as const),
]);
