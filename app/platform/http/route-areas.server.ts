import type { ServerBuild } from '@remix-run/node'
import { isLanguage } from '#app/messages/languages'

/**
 * Which part of a build answers an address. Remix compares an address with every route, several times a
 * request; below `/{lang}/challenges` only a handful of them can match. Addresses without a language, and
 * those that nothing begins like, are left to the whole build.
 */
export function areasOf(build: ServerBuild): (path: string) => ServerBuild {
  const layout = Object.values(build.routes).find((route) => route.path === ':lang')!
  const pages = Object.values(build.routes).filter((route) => route.parentId === layout.id)
  const names = new Set(pages.filter((page) => page.path !== '*').map((page) => areaOf(page.path)))
  const areas = new Map([...names].map((name) => [name, partOf(build, layout.id, name)]))
  return (path) => {
    const [, language, area] = path.replace(/\.data$/, '').split('/')
    return (isLanguage(language) && areas.get(area ?? '')) || build
  }
}

/** The first segment of a page's path below the language; empty for the home page. */
function areaOf(path = ''): string {
  return path.split('/')[0]!
}

/** The layouts, the area's pages with all below them, and the page for what is not there. */
function partOf(build: ServerBuild, layoutId: string, area: string): ServerBuild {
  const { routes, assets } = build
  const belongs = (id: string): boolean => {
    const { parentId, path } = routes[id]!
    if (parentId === undefined || id === layoutId) return true
    if (parentId !== layoutId) return parentId !== 'root' && belongs(parentId)
    return path === '*' || areaOf(path) === area
  }
  const only = <Value>(all: Record<string, Value | undefined>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => belongs(id))) as Record<string, Value>
  return { ...build, routes: only(routes), assets: { ...assets, routes: only(assets.routes) } }
}
