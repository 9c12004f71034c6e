import { methodsOf } from '../table.ts';

const CONDITION = 'type: Change|Date|DoubleField|Email|Export|Fax|Field|Interest|LastContact|Miniview|Part|ReferView|SMS|Survey|Todo, …';

/** Methods that only *Call API* calls. */
export const ruleMethods = [
  ...methodsOf('Rules of selections', {
    'GET /rule/{rule}': { purpose: 'read a rule', delivers: 'ID, name, view, disabled, inversed, conditions' },
    'PUT /rule/{rule}': { purpose: 'change a rule', body: 'name?, inversed?: boolean, disabled?: boolean' },
    'DELETE /rule/{rule}': { purpose: 'remove a rule' },
    'POST /rule/{rule}/conditions': { purpose: 'add a condition to a rule, whose conditions must all be met', body: CONDITION },
    'PUT /condition/{type}/{condition}': { purpose: 'change a condition', body: '…' },
    'DELETE /condition/{type}/{condition}': { purpose: 'remove a condition' },
  }),
  ...methodsOf('Rules of miniselections', {
    'GET /minirule/{minirule}': { purpose: 'read a rule of a miniselection', delivers: 'id, name, view, conditions, inversed, disabled' },
    'PUT /minirule/{minirule}': { purpose: 'change a rule of a miniselection', body: 'name?, inversed?: boolean, disabled?: boolean' },
    'DELETE /minirule/{minirule}': { purpose: 'remove a rule of a miniselection' },
    'POST /minirule/{minirule}/conditions': { purpose: 'add a condition to a rule of a miniselection', body: CONDITION },
    'PUT /minicondition/{type}/{condition}': { purpose: 'change a condition of a miniselection', body: '…' },
    'DELETE /minicondition/{type}/{condition}': { purpose: 'remove a condition of a miniselection' },
  }),
];
