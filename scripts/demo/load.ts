/** Puts the demonstration network into an empty database, through the product's own use cases. */
import { clock } from '#app/platform/clock/clock.server'
import { db, pool } from '#app/platform/db/db.server'
import { jobs } from '#app/features/jobs.server'
import { runDueJobs } from '#app/platform/jobs/worker.server'
import { hanoi } from './content/hanoi'
import { hanoiOrganisations } from './content/hanoi-organisations'
import { hoChiMinhCity } from './content/ho-chi-minh-city'
import { hoChiMinhCityOrganisations } from './content/ho-chi-minh-city-organisations'
import { moscow } from './content/moscow'
import { moscowOrganisations } from './content/moscow-organisations'
import { sofia } from './content/sofia'
import { sofiaOrganisations } from './content/sofia-organisations'
import { challengeSteps, type TimelineStep } from './challenge-timeline'
import { loadNetwork } from './load-network'
import { loadOrganisations } from './load-organisations'

const cities = [sofia, hanoi, hoChiMinhCity, moscow]
const organisations = [
  ...sofiaOrganisations,
  ...hanoiOrganisations,
  ...hoChiMinhCityOrganisations,
  ...moscowOrganisations,
]

/** Jobs that fan a message out to its readers; run at the moment of the story they belong to. */
const telling = jobs.filter(
  (job) => job.name === 'announce-challenge' || job.name === 'tell-audience',
)

/** Loads the demonstration where the network has no city yet; elsewhere does nothing. */
export async function loadDemoNetwork(): Promise<void> {
  if ((await db.city.count()) > 0) return
  const started = Date.now()
  console.log('Loading the demonstration network…')
  const now = clock.now()
  const places = await loadNetwork(cities, now)
  await loadOrganisations(organisations, places, now)
  const steps = cities
    .flatMap((city) =>
      city.challenges.flatMap((challenge) => challengeSteps(city, challenge, places, now)),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const step of steps) await run(step)
  clock.setAhead(0)
  await settle(now)
  console.log(
    `Loaded ${cities.length} cities, ${organisations.length} organisations and ${steps.length} events in ${((Date.now() - started) / 1000).toFixed(1)} s.`,
  )
}

async function run({ at, work }: TimelineStep): Promise<void> {
  clock.setAhead(at.getTime() - Date.now())
  await work(at)
  await runDueJobs(telling)
}

/** Mails of a made-up past are not sent, and what is older than a week has been read. */
async function settle(now: Date): Promise<void> {
  await pool.query(
    `select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs
     where task_identifier in ('mail-notification', 'send-mail')`,
  )
  const week = new Date(now.getTime() - 7 * 24 * 3600 * 1000)
  await db.notification.updateMany({ where: { createdAt: { lt: week } }, data: { readAt: now } })
}
