import { publishingSuite } from './suites/publishing.ts';
import { isolated } from './support/app.ts';
import { mailingwork } from './support/mailingwork/app_under_test.ts';

isolated();
publishingSuite(mailingwork);
