import { afterAll } from '@jest/globals';
import nock from 'nock';

/*
 * Importing nock takes over the network of the process, and the next test file in the same process brings a nock of its own: two at a time
 * garble each other's answers. So tests import it from here.
 */
afterAll(() => {
  nock.restore();
});

export default nock;
