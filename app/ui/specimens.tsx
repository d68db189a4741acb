import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useText } from '#app/platform/i18n/use-text'
import { Banner, Tag } from './banner'
import { Button, LinkButton } from './button'
import { Confirm } from './confirm'
import {
  CheckboxField,
  ChoiceField,
  FileField,
  LocalTimeField,
  SelectField,
  TextArea,
  TextField,
  type FieldLike,
} from './fields'
import { RefusalBanner } from './form-status'
import { Highlight } from './highlight'
import { EmptyState, Facts, PageHeader, Section } from './layout'
import { Line, LineMark, type Station } from './line'
import { Pagination } from './pagination'
import { Prose } from './prose'
import { CityTime } from './time'
import { WeightsBar } from './weights-bar'

function specimenField(id: string, name: string, more: Partial<FieldLike> = {}): FieldLike {
  const own = `${id}-${name}`
  return {
    id: own,
    name: own,
    errors: undefined,
    initialValue: undefined,
    errorId: `${own}-error`,
    descriptionId: `${own}-help`,
    ...more,
  }
}

const colours = [
  'paper',
  'shade',
  'hairline',
  'edge',
  'ink',
  'quiet',
  'accent',
  'accent-wash',
  'good',
  'warn',
  'bad',
] as const
const swatches: Record<(typeof colours)[number], string> = {
  paper: 'bg-paper',
  shade: 'bg-shade',
  hairline: 'bg-hairline',
  edge: 'bg-edge',
  ink: 'bg-ink',
  quiet: 'bg-quiet',
  accent: 'bg-accent',
  'accent-wash': 'bg-accent-wash',
  good: 'bg-good',
  warn: 'bg-warn',
  bad: 'bg-bad',
}

const cities = ['sofia', 'hanoi', 'ho-chi-minh-city', 'moscow']

/** One of everything, for the design system's page. `id` keeps the ids of several copies apart. */
export function Specimens({ id }: { id: string }) {
  const { t } = useText()
  const stations: Station[] = (
    ['published', 'questions', 'closing', 'evaluation', 'award', 'standstill'] as const
  ).map((key, index) => ({
    key,
    label: t(`challenges.stations.${key}`),
    state: index < 2 ? 'passed' : index === 2 ? 'here' : 'ahead',
    when: index < 3 ? '4 Dec 2026' : undefined,
  }))
  const options = (['mobility', 'environment', 'energy'] as const).map((value) => ({
    value,
    label: t(`sectors.${value}`),
  }))
  return (
    <div className="grid gap-10">
      <Part name="Colours">
        <ul className="flex flex-wrap gap-4">
          {colours.map((colour) => (
            <li key={colour} className="text-small">
              <span className={`mb-1 block h-12 w-20 border border-hairline ${swatches[colour]}`} />
              {colour}
            </li>
          ))}
        </ul>
      </Part>
      <Part name="Type">
        <p className="text-h1 font-semibold">{t('applications.verify.title')}</p>
        <p className="text-h2 font-semibold">{t('challenges.page.problem')}</p>
        <p className="text-h3 font-semibold">{t('challenges.page.outcome')}</p>
        <p className="text-lead">{t('footer.what')}</p>
        <p>{t('errors.nothing_lost')}</p>
        <p className="text-small text-quiet">{t('common.markdown_help')}</p>
      </Part>
      <Part name="Line">
        <div className="grid gap-8">
          {cities.map((city) => (
            <div key={city}>
              <Line stations={stations} city={city} />
              <div className="mt-4">
                <LineMark stations={stations} city={city} />
              </div>
            </div>
          ))}
        </div>
      </Part>
      <Part name="Buttons">
        <div className="flex flex-wrap gap-3">
          <Button type="button">{t('challenges.desk.publish')}</Button>
          <Button type="button" look="secondary">
            {t('common.save')}
          </Button>
          <Button type="button" look="quiet">
            {t('common.remove')}
          </Button>
          <Button type="button" look="danger">
            {t('challenges.desk.cancel_button')}
          </Button>
          <Button type="button" disabled>
            {t('common.saving')}
          </Button>
          <LinkButton to="#">{t('nav.sign_in')}</LinkButton>
        </div>
      </Part>
      <Part name="Banners and tags">
        <Banner tone="good">{t('notices.application_submitted')}</Banner>
        <Banner tone="warn">{t('refusals.address_unconfirmed')}</Banner>
        <RefusalBanner code="stale_edit" />
        <div className="flex gap-3">
          <Tag>{t('challenges.phases.draft')}</Tag>
          <Tag tone="good">{t('challenges.phases.awarded')}</Tag>
          <Tag tone="warn">{t('challenges.phases.closed')}</Tag>
          <Tag tone="bad">{t('challenges.phases.cancelled')}</Tag>
        </div>
      </Part>
      <Part name="Fields">
        <div className="max-w-text">
          <TextField
            field={specimenField(id, 'name')}
            label={t('accounts.name')}
            help={t('accounts.sign_up.name_help')}
          />
          <TextField
            field={specimenField(id, 'email', { errors: ['email'], initialValue: 'name@' })}
            label={t('accounts.email')}
          />
          <TextArea field={specimenField(id, 'reason')} label={t('common.reason')} optional />
          <SelectField
            field={specimenField(id, 'select')}
            label={t('challenges.fields.kind')}
            options={options}
            empty={t('common.none')}
          />
          <ChoiceField
            field={specimenField(id, 'sectors', { initialValue: ['energy'] })}
            label={t('challenges.fields.sectors')}
            options={options}
            columns
          />
          <ChoiceField
            field={specimenField(id, 'one', { initialValue: 'energy' })}
            label={t('challenges.fields.kind')}
            options={options}
            type="radio"
          />
          <CheckboxField
            field={specimenField(id, 'check')}
            label={t('challenges.fields.question_required')}
          />
          <LocalTimeField
            field={specimenField(id, 'time')}
            label={t('challenges.fields.deadline')}
          />
          <FileField field={specimenField(id, 'file')} label={t('files.file')} />
        </div>
      </Part>
      <Part name="Confirmation">
        <Confirm summary={t('challenges.desk.cancel')} open>
          <p className="mb-3">{t('challenges.desk.cancel_text')}</p>
          <Button type="button" look="danger">
            {t('challenges.desk.cancel_button')}
          </Button>
        </Confirm>
      </Part>
      <Part name="Weights">
        <WeightsBar
          weights={[
            { id: 'a', name: t('sectors.mobility'), weight: 40 },
            { id: 'b', name: t('sectors.energy'), weight: 35 },
            { id: 'c', name: t('sectors.water'), weight: 25 },
          ]}
        />
      </Part>
      <Part name="Text">
        <Prose
          html={`<p>${t('footer.what')} <strong>${t('common.yes')}</strong></p><ul><li>${t('common.save')}</li><li>${t('common.add')}</li></ul><blockquote><p>${t('errors.nothing_lost')}</p></blockquote>`}
        />
        <p className="mt-4">
          <Highlight
            segments={[
              { text: t('nav.challenges'), match: true },
              { text: ` · ${t('nav.solutions')}`, match: false },
            ]}
          />
        </p>
        <p className="mt-2">
          <Link to="#">{t('challenges.version.back')}</Link>
        </p>
        <p className="mt-2">
          <CityTime at="2026-12-04T14:00:00Z" zone="Europe/Sofia" city="Sofia" />
        </p>
      </Part>
      <Part name="Page furniture">
        <PageHeader
          title={t('challenges.list.title')}
          lead={t('challenges.list.lead')}
          crumbs={[{ label: t('nav.desk'), to: '#' }]}
          kicker={t('challenges.kinds.prize')}
          as="p"
        />
        <Facts
          items={[
            { label: t('challenges.page.budget'), value: '120 000' },
            { label: t('challenges.page.kind'), value: t('challenges.kinds.pilot_call') },
          ]}
        />
        <div className="mt-6">
          <EmptyState title={t('challenges.list.empty')}>
            {t('challenges.list.empty_filters')}
          </EmptyState>
        </div>
        <Section title={t('challenges.page.documents')} className="mt-6">
          <p>{t('challenges.page.no_documents')}</p>
        </Section>
        <Pagination page={4} pages={12} to={() => '#'} label={id} />
      </Part>
    </div>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-t border-hairline pt-4">
      <h3 className="mb-4 text-small text-quiet" lang="en">
        {name}
      </h3>
      {children}
    </div>
  )
}
