import { optionalChoice } from '../../zapier/inputs/choice.ts';
import { deliveryErrors } from '../api/mail_events/delivery_errors.ts';
import { mailEventTrigger } from '../common/mailings/mail_event_trigger.ts';

const kindInput = {
  key: 'error_kind',
  label: 'Errors',
  required: false,
  choices: { hard: 'Hard (permanent)', soft: 'Soft (temporary)' },
  helpText: 'Leave empty for all errors. An error that is neither clearly hard nor clearly soft always triggers.',
};

export default mailEventTrigger({
  key: 'new_delivery_error',
  noun: 'Delivery Error',
  label: 'New Delivery Error',
  description: 'Triggers when an e-mail of a mailing cannot be delivered. Email Failed (Webhook) triggers instantly.',
  eventsOf: 'Errors of',
  lists: deliveryErrors,
  filterInputs: [kindInput],
  filter: (input) => {
    const wanted = optionalChoice(input, kindInput);
    return ({ hardness }) => wanted === undefined || hardness === null || hardness === wanted;
  },
  own: ({ hardness, code, status, description, type, typeDescription }) => ({
    ...{ error_kind: hardness, error_code: code, status_code: status },
    ...{ description, error_type: type, error_type_description: typeDescription },
  }),
  ownOutputFields: [
    { key: 'error_kind', label: 'Error Kind' },
    { key: 'error_code', label: 'Error Code' },
    { key: 'status_code', label: 'Status Code' },
    { key: 'description', label: 'Description' },
    { key: 'error_type', label: 'Error Type' },
    { key: 'error_type_description', label: 'Error Type Description' },
  ],
  ownSample: {
    ...{ error_kind: 'hard', error_code: '5.1.2', status_code: null, description: 'Resolver error: no mailservers found for domain' },
    ...{ error_type: 'nohost', error_type_description: 'Map domain name to IP address' },
  },
});
