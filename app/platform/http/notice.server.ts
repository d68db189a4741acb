import { redirect } from '@remix-run/node'

const cookie = 'agora_notice'

/** Goes to a page that first says what has just been done: a key below `notices` in the messages. */
export function redirectWithNotice(path: string, notice: string): Response {
  return redirect(path, {
    headers: { 'Set-Cookie': `${cookie}=${notice}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60` },
  })
}

/** The notice that a redirect left, if any, and the `Set-Cookie` value that forgets it. */
export function readNotice(cookies: string | null): { notice: string; setCookie: string } | null {
  const notice = new RegExp(`(?:^|; )${cookie}=([a-z][a-z_]*)(?:;|$)`).exec(cookies ?? '')?.[1]
  return notice
    ? { notice, setCookie: `${cookie}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0` }
    : null
}
