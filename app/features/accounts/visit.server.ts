import { randomUUID } from 'node:crypto'
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { visitor, type Actor, type Member } from '#app/domain/actor'
import { Refusal } from '#app/domain/refusal'
import { isLanguage, type Language } from '#app/messages/languages'
import { readSession } from '#app/platform/auth/sessions.server'
import { clock } from '#app/platform/clock/clock.server'
import { inRequest, oncePerRequest } from '#app/platform/http/context.server'
import { readFormBody } from '#app/platform/http/form-body.server'
import { InvalidForm, typedInto } from '#app/platform/http/forms'
import { pathsIn } from '#app/platform/http/paths'
import { textIn, type Text } from '#app/platform/i18n/text'
import { log } from '#app/platform/log/log.server'
import { toSignedIn, type SignedIn } from './read-actor.server'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** One request, with who asks, in which language, and when: the clock is read here and nowhere below. */
export interface Visit {
  request: Request
  url: URL
  params: Args['params']
  context: Args['context']
  language: Language
  text: Text
  paths: ReturnType<typeof pathsIn>
  actor: Actor
  signedIn: (SignedIn & { sessionKey: string }) | null
  now: Date
}

export interface MemberVisit extends Visit {
  actor: Member
}

/** Who is signed in on this request, looked up once however many loaders ask. */
function readVisitor({ request, context }: Args): Promise<Visit['signedIn']> {
  return oncePerRequest(context, 'visitor', async () => {
    const cookies = request.headers.get('Cookie')
    if (!cookies) return null
    const { session, setCookie } = await readSession(cookies)
    if (setCookie) context.setCookie(setCookie)
    return session && { ...toSignedIn(session.person), sessionKey: session.key }
  })
}

async function readVisit(args: Args): Promise<Visit> {
  const { request, params, context } = args
  const language = isLanguage(params.lang) ? params.lang : 'en'
  const signedIn = await readVisitor(args)
  return {
    request,
    url: new URL(request.url),
    params,
    context,
    language,
    text: textIn(language),
    paths: pathsIn(language),
    actor: signedIn?.actor ?? visitor,
    signedIn,
    now: clock.now(),
  }
}

/** Sends someone who is not signed in to the sign-in page, and back here afterwards. */
function toSignIn({ paths, url, request }: Visit): Response {
  const next = request.method === 'GET' ? url.pathname + url.search : undefined
  return redirect(paths.signIn({ next }))
}

function member(visit: Visit): MemberVisit {
  if (visit.actor.type === 'visitor') throw toSignIn(visit)
  return { ...visit, actor: visit.actor }
}

/** A bug: logged whole under a reference number, which is all that the reader sees of it. */
function unexpected(error: unknown, request: Request): unknown {
  if (error instanceof Response || isDataResponse(error)) return error
  const reference = randomUUID().slice(0, 8)
  log.error(
    { err: error, reference, method: request.method, url: new URL(request.url).pathname },
    'request failed',
  )
  return data({ reference }, { status: 500 })
}

function isDataResponse(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'DataWithResponseInit'
  )
}

async function load<Result>(args: Args, work: (visit: Visit) => Promise<Result>): Promise<Result> {
  return inRequest(args.context, () => tryLoad(args, work))
}

async function tryLoad<Result>(
  args: Args,
  work: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  const visit = await readVisit(args)
  try {
    return await work(visit)
  } catch (error) {
    if (error instanceof Refusal) {
      if (error.code === 'sign_in_needed') throw toSignIn(visit)
      throw data({ refusal: error.code }, { status: error.status })
    }
    throw unexpected(error, args.request)
  }
}

/** What a page gets back when its form was refused; `useOutcome` shows it. */
export interface FormOutcome {
  refusal?: Refusal['code']
  lastResult?: InvalidForm['lastResult']
}

function act<Result>(args: Args, work: (visit: Visit, form: FormData) => Promise<Result>) {
  return inRequest(args.context, () => tryAct(args, work))
}

async function tryAct<Result>(args: Args, work: (visit: Visit, form: FormData) => Promise<Result>) {
  const visit = await readVisit(args)
  const form = await readFormBody(args.request)
  try {
    return await work(visit, form)
  } catch (error) {
    if (error instanceof InvalidForm)
      return data({ lastResult: error.lastResult } satisfies FormOutcome, {
        status: error.lastResult.status === 'error' ? 400 : 200,
      })
    if (error instanceof Refusal) {
      if (error.code === 'sign_in_needed') throw toSignIn(visit)
      const outcome: FormOutcome = { refusal: error.code, lastResult: typedInto(form) }
      return data(outcome, { status: error.status })
    }
    throw unexpected(error, args.request)
  }
}

/** A loader that anyone may ask. Refusals become error pages with their status. */
export function publicLoader<Result>(work: (visit: Visit) => Promise<Result>) {
  return (args: LoaderFunctionArgs) => load(args, work)
}

/** A loader for signed-in people; everyone else is sent to sign in first. */
export function memberLoader<Result>(work: (visit: MemberVisit) => Promise<Result>) {
  return (args: LoaderFunctionArgs) => load(args, async (visit) => work(member(visit)))
}

/** An action that anyone may send. Bad input and refusals go back to the page with their status. */
export function publicAction<Result>(work: (visit: Visit, form: FormData) => Promise<Result>) {
  return (args: ActionFunctionArgs) => act(args, work)
}

/** An action of signed-in people. */
export function memberAction<Result>(
  work: (visit: MemberVisit, form: FormData) => Promise<Result>,
) {
  return (args: ActionFunctionArgs) => act(args, (visit, form) => work(member(visit), form))
}

/** A parameter of the URL that must be an id. Refuses `not_found` where it is none. */
export function idParam({ params }: Pick<Visit, 'params'>, name = 'id'): string {
  const id = z.uuid().safeParse(params[name])
  if (!id.success) throw new Refusal('not_found')
  return id.data
}
