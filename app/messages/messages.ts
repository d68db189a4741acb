import type en from './en'

/** What every language's folder exports: the same keys everywhere. */
export type Messages = typeof en

type Leaves<Tree, Path extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Path}${Key}`
    : Leaves<Tree[Key], `${Path}${Key}.`>
}[keyof Tree & string]

/** The dotted path of one message, such as `challenges.list.title`. */
export type MessageKey = Leaves<Messages>
