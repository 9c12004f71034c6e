import { publishingSuite } from '../suites/publishing.ts';
import { isolated } from '../support/app.ts';
import { copernica } from '../support/copernica/app_under_test.ts';

isolated();
publishingSuite(copernica);
