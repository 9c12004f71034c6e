/** An app with every kind of input field, for the page on which Zaps are made. */

const events = [
  {
    id: 2,
    parcel: { number: 'P-2', place: '<script>alert(1)</script>' },
    tags: ['red', 'blue'],
    items: [
      { sku: 'a', count: 1 },
      { sku: 'b', count: 2 },
    ],
  },
  { id: 1, parcel: { number: 'P-1', place: 'Hamburg' }, tags: [], items: [] },
];

const send = async (z, { inputData }) => {
  if (inputData.number === 'lost') {
    throw new z.errors.Error('The parcel is <b>lost</b>.', 'lost', 400);
  }
  return { id: 7, ...inputData };
};

const extras = (_z, { inputData }) => (inputData.way === 'air' ? [{ key: 'airport', label: 'Airport', default: 'HAM' }] : []);
const places = async (z, { inputData }) => {
  if (inputData.way === 'sea') {
    throw new z.errors.Error('There are no ships.');
  }
  return [
    { id: 'hh', name: 'Hamburg' },
    { id: 'x', name: `by ${inputData.way ?? 'nothing'}` },
  ];
};
const ways = async () => ({
  results: [
    { id: 'air', label: 'By <i>air</i>' },
    { id: 'sea', label: 'By sea' },
  ],
});

const inputFields = [
  { key: 'notice', type: 'copy', helpText: 'Read **this** <script> and [that](https://example.com/x).' },
  { key: 'number', label: 'Parcel Number', required: true, helpText: 'Such as `P-1`.' },
  { key: 'way', label: 'Way', choices: { perform: ways }, altersDynamicFields: true },
  { key: 'place', label: 'Place', dynamic: 'all_places.id.name', search: 'find_parcel.id' },
  { key: 'stops', label: 'Stops', list: true, dynamic: 'all_places.id.name', dependsOn: ['way'] },
  { key: 'note', label: 'Note', type: 'text', group: 'more' },
  { key: 'fragile', label: 'Fragile', choices: { yes: 'Yes', no: 'No' }, default: 'no', group: 'more' },
  { key: 'insured', label: 'Insured', type: 'boolean' },
  { key: 'weight', label: 'Weight', type: 'integer', placeholder: 'in grams' },
  { key: 'label_file', label: 'Label', type: 'file' },
  { key: 'pin', label: 'PIN', type: 'password' },
  {
    key: 'contents',
    label: 'Contents',
    children: [
      { key: 'sku', label: 'Article', required: true },
      { key: 'count', label: 'Count' },
    ],
  },
  { key: 'marks', label: 'Marks', dict: true },
  extras,
];

const outputFields = [
  { key: 'id', label: 'Parcel ID' },
  { key: 'parcel__number', label: 'Number of the Parcel' },
  async () => [{ key: 'items[]sku', label: 'Articles' }],
];

export default {
  version: '1.0.0',
  platformVersion: '19.1.0',
  flags: { cleanInputData: false },
  authentication: { type: 'custom', test: async () => ({}), fields: [] },
  triggers: {
    parcel_sent: {
      key: 'parcel_sent',
      noun: 'Parcel',
      display: { label: 'Parcel Sent', description: 'Triggers when a parcel is sent.' },
      operation: {
        type: 'polling',
        inputFields: [{ key: 'fail', label: 'Fail' }],
        outputFields,
        perform: async (z, { inputData }) => {
          if (inputData.fail) {
            throw new z.errors.Error('The parcels cannot be read.');
          }
          return events;
        },
      },
    },
    parcel_lost: {
      key: 'parcel_lost',
      noun: 'Parcel',
      display: { label: 'Parcel Lost', description: 'Triggers when a parcel is lost.' },
      operation: {
        type: 'hook',
        inputFields: [{ key: 'refuse', label: 'Refuse' }],
        performSubscribe: async (z, { inputData }) => {
          if (inputData.refuse) {
            throw new z.errors.Error('No room for a <webhook>.');
          }
          return { id: 1 };
        },
        performUnsubscribe: async () => ({}),
        perform: async (_z, { cleanedRequest }) => [cleanedRequest],
        sample: { id: 0, parcel: { number: 'P-0' } },
      },
    },
    all_places: { key: 'all_places', noun: 'Place', display: { label: 'All Places', hidden: true }, operation: { perform: places } },
  },
  creates: {
    send_parcel: {
      key: 'send_parcel',
      noun: 'Parcel',
      display: { label: 'Send Parcel', description: 'Sends a parcel <at once>.' },
      operation: { inputFields, inputFieldGroups: [{ key: 'more', label: 'More About It' }], perform: send },
    },
    broken: {
      key: 'broken',
      noun: 'Form',
      display: { label: 'Broken Form' },
      operation: {
        inputFields: [
          (z) => {
            throw new z.errors.Error('The fields cannot be read.');
          },
        ],
        perform: send,
      },
    },
  },
  searches: {
    find_parcel: {
      key: 'find_parcel',
      noun: 'Parcel',
      display: { label: 'Find Parcel', description: 'Finds a parcel.' },
      operation: {
        inputFields: [{ key: 'number', label: 'Number', required: true }],
        perform: async (_z, { inputData }) => events.filter(({ parcel }) => parcel.number === inputData.number),
      },
    },
  },
};
