import { helpPages } from '../sources.ts';
import { methodsOf } from '../table.ts';

const TEMPLATE =
  'name, description?, from_address?: group, subject?, source?: group, language?, timezone?, reply to?, bcc?, archived?: boolean, unsubscribe_header?: both|email|link|no';

/** Methods that only *Call API* calls. */
export const dragAndDropTemplateMethods = [
  ...methodsOf('Templates', {
    'GET /draganddrop/template/{template}': {
      purpose: 'read a drag-and-drop template',
      delivers: 'id, name, from_address, subject, type, archived, directory',
    },
    'POST /draganddrop/template': { purpose: 'create a drag-and-drop template', body: TEMPLATE, sources: [helpPages] },
    'PUT /draganddrop/template/{template}': {
      purpose: 'change a drag-and-drop template',
      body: TEMPLATE,
      evidence: 'assumed',
      assumed: ['Its page was not seen; it takes what creating takes.'],
      sources: [],
    },
    'DELETE /draganddrop/template/{template}': { purpose: 'remove a drag-and-drop template' },
    'GET /draganddrop/template/{template}/body/{type}': {
      purpose: 'read a template as html, mime or text',
      answer: 'text',
      assumed: ['The last part of the path may be left out.'],
    },
    'GET /draganddrop/template/{template}/statistics': {
      purpose: 'count the results of all mailings of a template',
      query: 'begintime?: time, endtime?: time',
      delivers: 'destinations, abuses, clicks, deliveries, errors, impressions, retries, unsubscribes',
    },
    'GET /draganddrop/template/{template}/translations': {
      purpose: 'read the translatable parts of a template',
      query: 'url?: boolean, simpleshorttext?: boolean, simplelongtext?: boolean, complextext?: boolean',
      delivers: '<element id>',
    },
    'POST /draganddrop/template/{template}/translations': { purpose: 'add a language to a template', body: 'language' },
    'PUT /draganddrop/template/{template}/translations': {
      purpose: 'change the texts of a template in several languages',
      query: 'language?: list',
      body: 'texts: group',
    },
  }),
];
