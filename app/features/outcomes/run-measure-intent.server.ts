import { data } from '@remix-run/node'
import { z } from 'zod'
import { Refusal } from '#app/domain/refusal'
import { fileField, readForm } from '#app/platform/http/forms'
import { redirectWithNotice } from '#app/platform/http/notice.server'
import { idParam, type MemberVisit } from '../accounts/visit.server'
import { requireFile } from '../files/require-file'
import { changeMeasure, removeMeasure } from './declare-measure.server'
import {
  enterReading,
  previewReadings,
  takeBackReading,
  uploadReadings,
} from './enter-readings.server'
import { measureForm, readingForm, takeBackForm } from './outcome-form'

/** The largest file of readings, in bytes. */
const mostBytes = 2_000_000

const readVersion = z.object({ read: z.coerce.number().int() })
const sentContent = z.object({ content: z.string().min(1).max(mostBytes) })

/** Does what a button on the page of a measure asks for; the answer is the action's. */
export async function runMeasureIntent(visit: MemberVisit, form: FormData) {
  const { actor, paths, now, language } = visit
  const measureId = idParam(visit, 'measureId')
  const at = { pilotId: idParam(visit), measureId }
  const done = (notice: string) =>
    redirectWithNotice(paths.pilotMeasure(at.pilotId, measureId), notice)
  switch (form.get('intent')) {
    case 'change': {
      const { reason, ...content } = readForm(form, measureForm(language))
      const { read } = readForm(form, readVersion)
      await changeMeasure(actor, at.pilotId, { measureId, read, reason }, content, now)
      return done('measure_changed')
    }
    case 'remove':
      await removeMeasure(actor, at.pilotId, measureId, now)
      return redirectWithNotice(paths.pilotOutcomes(at.pilotId), 'measure_removed')
    case 'take-back':
      await takeBackReading(actor, at, readForm(form, takeBackForm), now)
      return done('reading_taken_back')
    case 'preview': {
      const file = requireFile(form)
      if (file.size > mostBytes) throw new Refusal('file_too_large')
      return looked(await previewReadings(actor, at, await file.text(), now))
    }
    case 'upload': {
      const { content } = readForm(form, sentContent)
      const problems = await uploadReadings(actor, at, content, now)
      return problems.length > 0 ? looked(problems) : done('readings_uploaded')
    }
    default: {
      const { upload: _upload, ...reading } = readForm(form, readingForm(language))
      await enterReading(actor, at, { ...reading, upload: fileField(form, 'upload') }, now)
      return done('reading_entered')
    }
  }
}

function looked(found: Awaited<ReturnType<typeof previewReadings>>) {
  return Array.isArray(found)
    ? data({ problems: found }, { status: 400 })
    : data({ preview: found })
}
