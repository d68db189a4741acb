import { buildPages, generateClient } from '../../scripts/setup/prepare.mjs'

/** Builds the pages that the tests over HTTP ask for, where their sources have changed. */
export default function setup() {
  generateClient()
  buildPages()
}
