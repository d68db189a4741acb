import path from 'node:path'

/** A path as the person means it: npm starts scripts in the package's folder, and keeps where it was. */
export function givenPath(file: string): string {
  return path.resolve(process.env.INIT_CWD ?? '.', file)
}
