import { join } from 'node:path';
import { definitionSuite } from '../suites/definition.ts';
import { frozenSuite } from '../suites/frozen.ts';
import { isolated } from '../support/app.ts';
import { copernica } from '../support/copernica/app_under_test.ts';

isolated();
definitionSuite(copernica);
frozenSuite(copernica, join(import.meta.dirname, 'frozen'));
