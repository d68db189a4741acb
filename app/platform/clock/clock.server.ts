const held = globalThis as { agoraClockOffset?: number }

/**
 * The only place where the product reads the time; everything below is told it.
 * Outside production the clock can be set ahead (`/dev/clock`), to see a deadline pass without waiting.
 * The offset lives on the process, which the server and its worker share.
 */
export const clock = {
  now: () => new Date(Date.now() + (held.agoraClockOffset ?? 0)),
  /** What other people's clocks show, as those of authenticator apps do: never set ahead. */
  wall: () => new Date(),
  setAhead(milliseconds: number): void {
    held.agoraClockOffset = milliseconds
  },
}
