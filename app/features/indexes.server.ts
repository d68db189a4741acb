import type { IndexDefinition } from '#app/platform/search/search'
import { challengesIndex } from './challenges/challenge-search.server'
import { organisationsIndex } from './organisations/organisation-search.server'
import { solutionsIndex } from './solutions/solution-search.server'

/** Everything that can be searched. */
export const indexes = [challengesIndex, organisationsIndex, solutionsIndex] as IndexDefinition[]
