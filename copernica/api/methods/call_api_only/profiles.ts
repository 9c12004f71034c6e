import { agencyCode, phpClient, phpTests, recordings, restDocs } from '../sources.ts';
import { methodsOf } from '../table.ts';

/** Methods that only *Call API* calls. */
export const profileMethods = [
  ...methodsOf('Profiles', {
    'GET /database/{database}/profileids': { purpose: 'list the IDs of the profiles of a database', answer: 'arrayPage', sources: [restDocs, recordings] },
    'PUT /database/{database}/profiles': {
      purpose: 'change every matching profile, or create one where none matches',
      query: 'fields[]: list, create?: boolean, async?: boolean',
      body: 'fields?: values, interests?: switches',
      danger: 'many',
      repeatable: false,
      assumed: ['A field that does not exist gives an error since August 2021; before, a condition on one matched every profile (seen in 2020).'],
      sources: [restDocs, phpTests],
    },
    'DELETE /database/{database}/profiles': { purpose: 'delete any number of profiles by ID', body: 'profiles: list' },
    'GET /profile/{profile}/fields': { purpose: 'read the field values of a profile', delivers: '<field name>', sources: [restDocs, phpTests] },
    'PUT /profile/{profile}/fields': {
      purpose: 'change field values of a profile; the others stay as they are',
      body: ': values',
      sources: [restDocs, agencyCode, phpTests],
    },
    'GET /profile/{profile}/interests': { purpose: 'list the interests of a profile', query: 'return?: ids|objects', answer: 'array' },
    'PUT /profile/{profile}/interests': { purpose: 'replace all interests of a profile', body: ': switches', danger: 'many' },
    'GET /profile/{profile}/files': {
      purpose: 'list the files stored with a profile',
      answer: 'rows',
      delivers: 'ID, name, directory, author, created, modified, size',
    },
    'GET /profile/{profile}/file/{file}/json': {
      purpose: 'describe a file stored with a profile',
      delivers: 'ID, name, directory, author, created, modified, size',
    },
    'GET /profile/{profile}/file/{file}/content': { purpose: 'read a file stored with a profile', answer: 'text' },
  }),
  ...methodsOf('Subprofiles', {
    'GET /collection/{collection}/subprofileids': { purpose: 'list the IDs of the subprofiles of a collection', answer: 'array' },
    'PUT /collection/{collection}/subprofiles': {
      purpose: 'change every matching subprofile; none is created',
      query: 'fields[]: list',
      body: ': values',
      danger: 'many',
      repeatable: false,
    },
    'PUT /profile/{profile}/subprofiles/{collection}': {
      purpose: 'change matching subprofiles of a profile, or create one where none matches',
      query: 'fields[]: list, create?: boolean',
      body: ': values',
      danger: 'many',
      repeatable: false,
      assumed: ['No header told the ID of what was created (seen in 2020).'],
    },
    'GET /subprofile/{subprofile}/fields': { purpose: 'read the field values of a subprofile', delivers: '<field name>', sources: [restDocs, phpTests] },
    'PUT /subprofile/{subprofile}/fields': {
      purpose: 'change field values of a subprofile; the others stay as they are',
      body: ': values',
      sources: [restDocs, agencyCode, phpClient],
    },
    'PUT /subprofile/{subprofile}/unsubscribe': { purpose: 'unsubscribe a subprofile, as its collection is set to', effect: 'destroy' },
  }),
  ...methodsOf('Mailings of profiles', {
    'GET /profile/{profile}/draganddrop/destinations': {
      purpose: 'list the drag-and-drop e-mails that a profile received',
      query: 'fields[]?: list',
      answer: 'page',
      delivers: 'ID, timestampsent, profile, subprofile, mailing',
    },
    'GET /profile/{profile}/html/destinations': {
      purpose: 'list the HTML e-mails that a profile received',
      query: 'fields[]?: list',
      answer: 'page',
      delivers: 'ID, timestampsent, internal, profile, subprofile, mailing',
    },
    'GET /profile/{profile}/html/document/{document}': {
      purpose: 'read a document filled in for a profile',
      delivers: 'id, template, name, description, from_address, subject, archived, source',
    },
    'GET /subprofile/{subprofile}/draganddrop/destinations': {
      purpose: 'list the drag-and-drop e-mails that a subprofile received',
      query: 'fields[]?: list',
      answer: 'page',
      delivers: 'ID, timestampsent, profile, subprofile, mailing',
    },
    'GET /subprofile/{subprofile}/html/destinations': {
      purpose: 'list the HTML e-mails that a subprofile received',
      query: 'fields[]?: list',
      answer: 'page',
      delivers: 'ID, timestampsent, internal, profile, subprofile, mailing',
    },
    'GET /subprofile/{subprofile}/html/document/{document}': {
      purpose: 'read a document filled in for a subprofile',
      delivers: 'id, template, name, description, from_address, subject, archived, source',
    },
  }),
];
