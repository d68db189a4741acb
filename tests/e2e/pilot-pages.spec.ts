import { pageProblems } from './support/lint-page'
import { expect, test } from './support/test'

for (const language of ['en', 'ar'] as const)
  test(`pages of a pilot and of its agreement in ${language}`, async ({ page, as, product }) => {
    test.setTimeout(240_000)
    const [done] = await product.query<{ id: string; slug: string; agreement: string }>(
      `select p.id, p.slug, p.agreement_id as agreement from pilots p
       join challenges c on c.id = p.challenge_id where c.slug = 'adaptive-street-lighting'`,
    )
    const [open] = await product.query<{ pilot: string; measure: string }>(
      `select p.id as pilot, m.id as measure from pilots p
       join measures m on m.pilot_id = p.id and m.number = 1 where p.status = 'running'`,
    )
    const [talk] = await product.query<{ id: string }>(
      `select id from agreements where status = 'preparing' limit 1`,
    )
    const pilot = `/desk/pilots/${done!.id}`
    const running = `/desk/pilots/${open!.pilot}`
    const agreement = `/desk/agreements/${done!.agreement}`
    // Vietnamese that people typed has no language that a page could know, and looks like English left standing.
    const typed =
      language === 'en'
        ? [`${running}/talk`, `${running}/registers`, `/desk/agreements/${talk!.id}`]
        : []
    const asks: [string, string[]][] = [
      [
        'officer.mladost@sofia.example',
        [
          ...['', '/milestones/2', '/sites', '/outcomes', '/money', '/talk', '/registers', '/log'],
          '/report',
        ].map((path) => pilot + path),
      ],
      [
        'founder@citygrid.example',
        [
          '/desk/agreements',
          ...['', '/versions', '/signing', '/certificate'].map((p) => agreement + p),
        ],
      ],
      [
        'environment@hcmc.example',
        [
          '/desk/pilots',
          ...['', '/milestones/1', '/sites', '/outcomes', `/outcomes/${open!.measure}`].map(
            (path) => running + path,
          ),
          ...typed,
        ],
      ],
    ]
    const problems: string[] = []
    for (const path of [
      '/pilots',
      `/pilots/${done!.slug}`,
      `/pilots/${done!.slug}/report`,
      '/models',
    ])
      problems.push(...(await pageProblems(page, await page.goto(`/${language}${path}`), language)))
    for (const [person, paths] of asks) {
      const own = await as(person)
      for (const path of paths)
        problems.push(...(await pageProblems(own, await own.goto(`/${language}${path}`), language)))
    }
    expect(problems).toEqual([])
  })
