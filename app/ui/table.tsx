import { clsx } from 'clsx'
import type { ReactNode } from 'react'

export interface TableHead {
  label: ReactNode
  /** Numbers stand at the end of their column. */
  end?: boolean
}

/** Rows to be compared. Scrolls by itself where the screen is narrow; `label` names it then. */
export function Table({
  label,
  heads,
  minWidth = 'min-w-[36rem]',
  children,
}: {
  label: string
  heads: TableHead[]
  minWidth?: string
  children: ReactNode
}) {
  return (
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={label}>
      <table className={clsx('w-full border-collapse', minWidth)}>
        <thead>
          <tr className="border-b border-edge text-small text-quiet">
            {heads.map((head, index) => (
              <th
                key={index}
                scope="col"
                className={clsx(
                  'py-2 pe-6 align-bottom font-normal last:pe-0',
                  head.end ? 'text-end' : 'text-start',
                )}
              >
                {head.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** A row, its first cell the name of the row. */
export function Row({ name, cells }: { name: ReactNode; cells: (ReactNode | EndCell)[] }) {
  return (
    <tr className="border-b border-hairline align-top">
      <th scope="row" className="py-3 pe-6 text-start font-normal">
        {name}
      </th>
      {cells.map((cell, index) => {
        const end = isEnd(cell)
        return (
          <td key={index} className={clsx('py-3 pe-6 last:pe-0', end && 'figures text-end')}>
            {end ? cell.end : cell}
          </td>
        )
      })}
    </tr>
  )
}

/** What stands at the end of its column, as numbers do. */
interface EndCell {
  end: ReactNode
}

function isEnd(cell: ReactNode | EndCell): cell is EndCell {
  return typeof cell === 'object' && cell !== null && 'end' in cell
}
