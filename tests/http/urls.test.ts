import { expect, test } from 'vitest'
import { readBuild } from '../support/http-server'
import { urls } from './urls'

test('no URL vanishes, and none appears unlisted', async () => {
  const { routes } = await readBuild()
  const all = Object.values(routes).filter((route) => route !== undefined)
  const patternOf = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id]
    return route ? patternOf(route.parentId) + (route.path ? `/${route.path}` : '') : ''
  }
  const isLayout = (id: string) => all.some((route) => route.parentId === id)
  const built = all.filter(({ id }) => !isLayout(id)).map(({ id }) => patternOf(id) || '/')
  expect([...new Set(built)].sort()).toEqual([...urls].sort())
})
